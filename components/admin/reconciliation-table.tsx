import { ActionForm } from "@/components/ui/action-form";
import { AppLink } from "@/components/ui/app-link";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table, type TableColumn } from "@/components/ui/table";
import { Textarea } from "@/components/ui/textarea";
import { Time } from "@/components/ui/time";
import { resolveReconciliationAction } from "@/lib/admin/actions";
import { disagreement, gatewayName, type ReconciliationItem } from "@/lib/admin/core/reconciliation";

const columns: readonly TableColumn[] = [
  { key: "reason", label: "What disagrees" },
  { key: "state", label: "How it stands" },
  { key: "booking", label: "Booking" },
  { key: "opened", label: "Noticed" },
  { key: "resolve", label: "Resolve", labelHidden: true, align: "end" },
];

/** Where the gateway and our books disagree, one a line, each with its booking and a way to put it aside. */
export function ReconciliationTable({ items, timeZone }: { readonly items: readonly ReconciliationItem[]; readonly timeZone: string }) {
  const rows = items.map((item) => ({ key: item.id, cells: cellsOf(item, timeZone) }));
  return <Table caption="Reconciliation" columns={columns} rows={rows} empty={<EmptyState title="Gateway and books agree">A payment or refund that the gateway tells otherwise waits here until somebody has looked at it.</EmptyState>} />;
}

function cellsOf(item: ReconciliationItem, timeZone: string) {
  const { booking, openedAt, resolvedAt } = item;
  const name = gatewayName(item);
  return {
    reason: (
      <span className="block max-w-120 min-w-56 font-normal">
        {disagreement(item)}
        {name !== null && <code className="block text-sm break-all text-faint">{name}</code>}
      </span>
    ),
    state: <StatusBadge status={resolvedAt ? "completed" : "pending"} label={resolvedAt ? "Resolved" : "Waits"} />,
    booking: booking ? (
      <AppLink href={`/admin/bookings?q=${booking.reference}`} className="underline-offset-4 hover:underline">
        <span className="whitespace-nowrap">{booking.reference}</span>
        <span className="block text-faint">
          {booking.title}, <Money value={booking.total} />
        </span>
      </AppLink>
    ) : (
      "none that we know"
    ),
    opened: <Time at={openedAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
    resolve: resolvedAt ? <Time at={resolvedAt} timeZone={timeZone} showZone={false} className="whitespace-nowrap text-faint" /> : <ResolveDialog item={item} />,
  };
}

function ResolveDialog({ item }: { readonly item: ReconciliationItem }) {
  return (
    <Dialog trigger="Resolve" triggerSize="sm" title="Resolve this?" closeLabel="Leave it open">
      <p className="text-left whitespace-normal">{disagreement(item)} Resolving moves no money: do what is needed at the gateway first.</p>
      <ActionForm action={resolveReconciliationAction} aria-label="Resolve" className="text-left">
        <input type="hidden" name="id" value={item.id} />
        <Field name="reason" label="What you found" hint="It stands in the audit log.">
          <Textarea rows={3} maxLength={1_000} />
        </Field>
        <div>
          <SubmitButton pendingLabel="Resolving">Resolve</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
