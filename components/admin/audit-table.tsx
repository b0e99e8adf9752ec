import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { actionWords, detailWords } from "@/lib/admin/core/words";
import type { AuditEntry } from "@/lib/audit/core/schema";

const columns = [
  { key: "id", label: "No." },
  { key: "at", label: "When" },
  { key: "actor", label: "Who" },
  { key: "action", label: "Did" },
  { key: "subject", label: "To" },
  { key: "details", label: "Details" },
  { key: "hash", label: "Hash" },
];

/** The audit log, newest first. */
export function AuditTable({ entries, timeZone }: { entries: readonly AuditEntry[]; timeZone: string }) {
  const rows = entries.map((entry) => ({ key: entry.id, cells: cellsOf(entry, timeZone) }));
  return <Table caption="Audit log" columns={columns} rows={rows} empty={<EmptyState title="Nothing is in the log">What admins do is written here, for good.</EmptyState>} />;
}

function cellsOf(entry: AuditEntry, timeZone: string) {
  const { id, at, actor, action, subject, hash } = entry;
  return {
    id,
    at: <Time at={at} timeZone={timeZone} showZone={false} className="whitespace-nowrap" />,
    actor: actor ? (
      <AppLink href={`/admin/people/${actor.id}`} className="whitespace-nowrap hover:underline">
        {actor.name}
      </AppLink>
    ) : (
      "The system"
    ),
    action: <span className="whitespace-nowrap">{actionWords(action)}</span>,
    subject:
      subject.type === "person" ? (
        <AppLink href={`/admin/people/${subject.id}`} className="whitespace-nowrap underline underline-offset-4">
          Person {subject.id.slice(0, 8)}
        </AppLink>
      ) : (
        `${subject.type} ${subject.id.slice(0, 8)}`
      ),
    details: <span className="block max-w-80 min-w-40">{detailWords(entry)}</span>,
    hash: <code className="text-faint">{hash.slice(0, 10)}</code>,
  };
}
