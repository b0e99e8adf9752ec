import type { ReferenceAnswer } from "@/lib/api/core/reference";

/** What an operation may answer: the shape of what it gives, and its refusals by their codes, which lead to their meaning. */
export function AnswerList({ title, answers }: { title: string; answers: readonly ReferenceAnswer[] }) {
  return (
    <details className="border-y border-line py-3">
      <summary className="cursor-pointer">Answers</summary>
      <dl className="mt-4 grid gap-x-6 gap-y-3 sm:grid-cols-[4rem_minmax(0,1fr)]">
        {answers.map(({ status, codes, sketch }) => (
          <div key={status} className="contents">
            <dt className="font-medium tabular-nums">{status}</dt>
            <dd className="flex min-w-0 flex-wrap gap-x-4">
              {codes.map((code) => (
                <a key={code} href={`#${code}`} className="text-accent underline underline-offset-4">
                  <code>{code}</code>
                </a>
              ))}
              {sketch !== "" && (
                <pre tabIndex={0} aria-label={`What ${title} answers`} className="w-full overflow-x-auto text-sm">
                  <code>{sketch}</code>
                </pre>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
