import { HistoryList } from "@/components/bookings/history-list";
import { PolicyTable } from "@/components/bookings/policy-table";
import { PriceLines } from "@/components/bookings/price-lines";
import { Panel } from "@/components/ui/card";
import { MoneyTrail } from "@/components/ui/money-trail";
import type { Booking, HistoryEntry, Terms } from "@/lib/bookings/core/schema";
import type { Trail } from "@/lib/payments/core/trail";

type Props = { readonly booking: Booking; readonly terms: Terms; readonly history: readonly HistoryEntry[]; readonly trail: Trail; readonly timeZone: string };

/** Money, policy and history of a booking. */
export function BookingDetails({ booking, terms, history, trail, timeZone }: Props) {
  return (
    <aside aria-label="Details" className="flex flex-col gap-8">
      {trail.items.length > 0 ? <MoneyTrail items={trail.items} total={trail.total} /> : <PriceLines {...booking} label={booking.title} />}
      {terms.mayCancel && booking.side === "client" && <PolicyTable policy={terms.policy} steps={terms.refundTable} timeZone={timeZone} expertName={booking.expert.name} />}
      {booking.note && (
        <Panel title="Note to the expert">
          <p className="whitespace-pre-line text-soft">{booking.note}</p>
        </Panel>
      )}
      <Panel title="History">
        <HistoryList history={history} timeZone={timeZone} />
      </Panel>
    </aside>
  );
}
