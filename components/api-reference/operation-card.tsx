import { AnswerList } from "@/components/api-reference/answer-list";
import { FieldTable } from "@/components/api-reference/field-table";
import { InlineCode } from "@/components/api-reference/inline-code";
import { Badge } from "@/components/ui/badge";
import type { ReferenceOperation } from "@/lib/api/core/reference";

/** One operation: where it is, who may ask, what goes in, what comes out, and how to try it. */
export function OperationCard({ operation }: { operation: ReferenceOperation }) {
  const { id, method, path, summary, description, isOpen, fields, answers, curl } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-20 flex-col gap-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone={method === "GET" ? "neutral" : method === "DELETE" ? "loss" : "accent"}>{method}</Badge>
        <code className="font-medium break-all">{path}</code>
        <Badge>{isOpen ? "Anyone" : "Signed in"}</Badge>
      </div>
      <h3 id={`${id}-title`} className="text-lg">
        <a href={`#${id}`} className="hover:underline">
          <InlineCode text={summary} />
        </a>
      </h3>
      {description && (
        <p className="max-w-prose text-soft">
          <InlineCode text={description} />
        </p>
      )}
      <FieldTable caption={`What ${method} ${path} takes`} fields={fields} />
      <AnswerList title={`${method} ${path}`} answers={answers} />
      <pre tabIndex={0} aria-label={`Example of ${method} ${path}`} className="overflow-x-auto rounded bg-sunk p-4 text-sm">
        <code>{curl}</code>
      </pre>
    </article>
  );
}
