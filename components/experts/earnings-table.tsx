import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { Table, type TableColumn } from "@/components/ui/table";
import type { Earnings } from "@/lib/payments/core/schema";

const columns: readonly TableColumn[] = [
  { key: "currency", label: "Currency" },
  { key: "earned", label: "Earned so far", align: "end" },
  { key: "thisMonth", label: "This month", align: "end" },
  { key: "coming", label: "Coming from confirmed sessions", align: "end" },
  { key: "sessions", label: "Sessions held", align: "end" },
];

/** What the books say an expert has earned, after our fee; one line a currency. */
export function EarningsTable({ earnings }: { readonly earnings: Earnings }) {
  if (earnings.items.length === 0) return <EmptyState title="Nothing earned yet">Money from a session is yours when the session has ended.</EmptyState>;
  const rows = earnings.items.map((line) => ({
    key: line.currency,
    cells: {
      currency: line.currency,
      earned: <Money value={line.earned} />,
      thisMonth: <Money value={line.thisMonth} />,
      coming: <Money value={line.coming} />,
      sessions: line.sessions,
    },
  }));
  return <Table caption="Earnings by currency" columns={columns} rows={rows} />;
}
