import { InlineCode } from "@/components/api-reference/inline-code";
import type { ReferenceGroup } from "@/lib/api/core/reference";

/** The way to each operation, by group. */
export function OperationIndex({ groups }: { groups: readonly ReferenceGroup[] }) {
  return (
    <nav aria-label="Operations" className="flex flex-col gap-6 self-start text-sm lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
      {groups.map(({ tag, operations }) => (
        <div key={tag}>
          <p className="font-medium">{tag}</p>
          <ul className="mt-1">
            {operations.map(({ id, summary }) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-flex min-h-8 items-center text-soft hover:text-ink hover:underline">
                  <span>
                    <InlineCode text={summary} />
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
