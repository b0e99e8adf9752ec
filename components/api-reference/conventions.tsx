import { Panel } from "@/components/ui/card";
import { problemCodes } from "@/lib/api/core/problem-codes";
import { InlineCode } from "@/components/api-reference/inline-code";

const rules = [
  ["Times", "Instants are UTC, `2026-12-01T08:00:00Z`. Zones are IANA names such as `Asia/Kathmandu`."],
  ["Money", "`{ \"amount\": 9500, \"currency\": \"EUR\" }`: whole minor units."],
  ["Lists", "`?limit=20&cursor=…` answers `items` and `nextCursor`. A repeated parameter means any of them: `?language=fr&language=en`."],
  ["Signing in", "`Authorization: Bearer` with an access token from `POST /auth/token`, or the browser's own session."],
  ["Twice by mistake", "Send `Idempotency-Key` where it is listed: the same key and body answer the same again, with `Idempotency-Replayed: true`."],
  ["How much", "100 requests a minute. `RateLimit` says how many are left; a 429 says in `Retry-After` when to come back."],
  ["Refusals", "`application/problem+json` with a stable `code`, a sentence in `detail`, and `errors` by field. `X-Request-Id` is on every answer; name it when you write to us."],
] as const;

/** What holds for every operation. */
export function Conventions() {
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {rules.map(([term, text]) => (
        <div key={term} className="contents">
          <dt className="font-medium">{term}</dt>
          <dd className="max-w-prose text-soft">
            <InlineCode text={text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every code with its meaning; the `type` of a problem leads here. */
export function CodeList() {
  const codes = Object.entries(problemCodes).toSorted(([, a], [, b]) => a.status - b.status);
  return (
    <Panel title="Codes">
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[18rem_minmax(0,1fr)]">
        {codes.map(([code, { status, meaning }]) => (
          <div key={code} className="contents">
            <dt id={code} className="scroll-mt-20">
              <span className="mr-3 text-faint tabular-nums">{status}</span>
              <code>{code}</code>
            </dt>
            <dd className="max-w-prose text-soft">
              <InlineCode text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
