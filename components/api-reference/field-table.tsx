import { InlineCode } from "@/components/api-reference/inline-code";
import { Table } from "@/components/ui/table";
import type { ReferenceField } from "@/lib/api/core/reference";

const columns = [
  { key: "path", label: "Name" },
  { key: "place", label: "In" },
  { key: "type", label: "Type" },
  { key: "notes", label: "Notes" },
];

/** Values that go in, one a line. */
export function FieldTable({ caption, fields }: { caption: string; fields: readonly ReferenceField[] }) {
  if (fields.length === 0) return null;
  const rows = fields.map(({ path, place, type, isRequired, notes }, index) => ({
    key: `${path} ${place} ${index}`,
    cells: {
      path: <code>{path}</code>,
      place,
      type: (
        <span className="whitespace-nowrap">
          {type}
          {!isRequired && <span className="text-faint">, optional</span>}
        </span>
      ),
      notes: (
        <span className="block max-w-prose text-soft">
          <InlineCode text={notes} />
        </span>
      ),
    },
  }));
  return <Table caption={caption} columns={columns} rows={rows} />;
}
