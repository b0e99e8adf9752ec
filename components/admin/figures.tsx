import { AppLink } from "@/components/ui/app-link";
import { Panel } from "@/components/ui/card";
import { Money, type MoneyValue } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import type { Metrics } from "@/lib/admin/core/schema";

const moneyColumns = [
  { key: "currency", label: "Currency" },
  { key: "charged", label: "Charged", align: "end" as const },
  { key: "refunded", label: "Refunded", align: "end" as const },
  { key: "fees", label: "Fees earned", align: "end" as const },
];

/** The numbers at a glance. */
export function Figures({ metrics }: { metrics: Metrics }) {
  const { days, people, newPeople, suspended, experts, sessionsToday, bookings } = metrics;
  return (
    <div className="flex flex-col gap-10">
      <dl className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <Figure term="People" value={people} detail={`${newPeople} new in ${days} days`} href="/admin/people" />
        <Figure term="Published experts" value={experts} detail={`${suspended} people suspended`} href="/admin/people?status=suspended" />
        <Figure term="Sessions in the next 24 hours" value={sessionsToday} detail="confirmed" href="/admin/bookings?status=confirmed&sort=start" />
        <Figure term={`Bookings made in ${days} days`} value={bookings.reduce((sum, one) => sum + one.count, 0)} detail="in every status" href="/admin/bookings?sort=-made" />
      </dl>
      <Panel title={`Bookings made in the last ${days} days`}>
        <ul className="flex flex-wrap gap-x-6 gap-y-3">
          {bookings.map(({ status, count }) => (
            <li key={status} className="flex items-center gap-2 tabular-nums">
              <StatusBadge status={status} />
              {count}
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Money that moved">
        <Table caption={`Money of the last ${days} days by currency`} columns={moneyColumns} rows={moneyRows(metrics)} empty={<p className="text-soft">Nothing was charged.</p>} />
      </Panel>
    </div>
  );
}

function Figure({ term, value, detail, href }: { term: string; value: number; detail: string; href: string }) {
  return (
    <div className="border-t border-line pt-4">
      <dt className="text-sm text-faint">{term}</dt>
      <dd>
        <AppLink href={href} className="font-display text-2xl tabular-nums hover:underline">
          {value.toLocaleString("en")}
        </AppLink>
        <span className="block text-sm text-soft">{detail}</span>
      </dd>
    </div>
  );
}

function moneyRows({ charged, refunded, fees }: Metrics) {
  const cell = (list: readonly MoneyValue[], currency: string) => <Money value={list.find((one) => one.currency === currency) ?? { amount: 0, currency }} />;
  return charged.map(({ currency }) => ({ key: currency, cells: { currency, charged: cell(charged, currency), refunded: cell(refunded, currency), fees: cell(fees, currency) } }));
}
