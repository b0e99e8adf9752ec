import type { NoShowFacts } from "@/lib/bookings/no-show-facts";
import { reasonWords } from "@/lib/bookings/core/no-show-words";
import { SessionFacts } from "@/lib/bookings/emails/session-facts";
import { shortTime, zoneWords } from "@/lib/bookings/emails/session-times";
import { formatMoney } from "@/lib/kernel/money";
import { Fact, LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly facts: NoShowFacts; readonly step: "found" | "appealed" | "decided" };

/** Says who did not come to a session, by what evidence, where the money goes, and what can be done about it. */
export function NoShowLetter({ facts, step }: Props) {
  const { me, urls, found, words } = facts;
  const at = (instant: string) => `${shortTime(new Date(instant), me.timeZone)}, ${zoneWords(me.timeZone)}`;
  const title = { found: words.title, appealed: "An appeal was made", decided: found.outcome === "absent" ? "It stands" : words.title }[step];
  return (
    <LetterLayout preview={`${words.title}. ${words.sentence}`} title={title} action={{ href: urls.booking, label: found.mayAppeal ? "See the evidence, or appeal" : "See the evidence" }} home={urls.home}>
      <Line>
        Hello {me.name}. {stepWords(facts, step)}
      </Line>
      {step !== "found" && found.appeal && <Line>The appeal says: “{found.appeal.text}”</Line>}
      {step === "decided" && found.decision && <Line>The decision says: “{found.decision.reason}”</Line>}
      <Amounts facts={facts} />
      {step === "found" && <Line>{found.mayAppeal ? "If it was otherwise, you can appeal" : "It can be appealed"} until {at(found.appealBy)}. The money stays with us until then.</Line>}
      {step === "appealed" && <Line>A person at Colloquy looks at it and decides. The money stays with us until then.</Line>}
      <SessionFacts facts={facts} isAhead={false} />
    </LetterLayout>
  );
}

function stepWords({ words, found }: NoShowFacts, step: Props["step"]): string {
  if (step === "appealed") return "An appeal was made against what was found about this session.";
  if (step === "decided") return found.outcome === "absent" ? "The appeal was looked at: what was found stands." : `The appeal was looked at. ${words.title}.`;
  const reason = found.source === "attendance" ? reasonWords(found.why) : null;
  return [`${words.title}.`, words.sentence, reason].filter(Boolean).join(" ");
}

function Amounts({ facts: { side, other, found } }: { readonly facts: NoShowFacts }) {
  const isClient = side === "client";
  return (
    <>
      <Fact label={isClient ? "You get back" : `${other.name} gets back`}>{formatMoney(found.refund)}</Fact>
      <Fact label="Fee">{formatMoney(found.platform)}</Fact>
      <Fact label={isClient ? `${other.name} gets` : "You get"}>{formatMoney(found.expert)}</Fact>
    </>
  );
}
