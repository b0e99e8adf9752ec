import { WhoMayBook } from "@/components/bookings/who-may-book";
import { OfferingChoice } from "@/components/experts/offering-choice";
import { SlotPicker } from "@/components/scheduling/slot-picker";
import { EmptyState } from "@/components/ui/empty-state";
import { admissionTo } from "@/lib/bookings/admission";
import type { ExpertProfile } from "@/lib/experts/core/card";
import { barWords } from "@/lib/experts/core/may-book";
import type { SearchParams } from "@/lib/experts/core/search";
import type { Actor } from "@/lib/kernel/actor";
import { readInstant } from "@/lib/kernel/instant";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { apart, enoughToChoose } from "@/lib/scheduling/core/apart";
import { monthOf, monthWindow } from "@/lib/scheduling/core/month";
import { wallClockAt } from "@/lib/scheduling/core/wall-clock";
import { freeSlots, nextFree } from "@/lib/scheduling/free-slots";
import { visitorZone } from "@/lib/scheduling/visitor-zone";

type Props = { expert: ExpertProfile; actor: Actor | null; asked: SearchParams };

/** The sessions to choose from, and the times of the chosen one; the first month comes with the page. */
export async function BookATime({ expert, actor, asked }: Props) {
  const chosen = expert.offerings.find(({ id }) => id === asked["offering"]) ?? expert.offerings[0];
  return (
    <section aria-label="Book a time" className="flex flex-col gap-8 lg:col-start-2 lg:row-start-1">
      {chosen ? (
        <>
          <div className="flex flex-col gap-4">
            <h2 className="text-xl">Choose a session</h2>
            <OfferingChoice slug={expert.slug} offerings={expert.offerings} chosenId={chosen.id} />
          </div>
          <div id="times" className="flex flex-col gap-4">
            <h2 className="text-xl">Pick a time</h2>
            {await TimesFor({ expert, offering: chosen, actor, start: readInstant(asked["start"]) })}
          </div>
        </>
      ) : (
        <EmptyState title="Nothing can be booked here yet.">{expert.name} has not offered any sessions so far. Please look in again.</EmptyState>
      )}
    </section>
  );
}

type TimesProps = { expert: ExpertProfile; offering: ExpertProfile["offerings"][number]; actor: Actor | null; start: number };

/** The times, for whoever may book this session; for others why not, and what to do. */
async function TimesFor(props: TimesProps) {
  const { expert, offering, actor } = props;
  const isOwn = actor !== null && actor.expertId === expert.id;
  const admission = isOwn ? ({ ok: true } as const) : await admissionTo({ ...offering, expertId: expert.id }, actor?.id ?? null, new Date());
  if (admission.ok) return Times(props);
  const message = barWords(admission.bar, { expertName: expert.name, upcomingLimit: offering.upcomingLimit });
  return <WhoMayBook code={admission.bar} message={message} slug={expert.slug} offeringId={offering.id} isSignedIn={actor !== null} here={`/experts/${expert.slug}?offering=${offering.id}`} />;
}

async function Times({ expert, offering, actor, start }: TimesProps) {
  const now = new Date();
  const ask = { calendarId: expert.calendarId, ...offering };
  const [zone, [soon = []]] = await Promise.all([visitorZone(actor), nextFree([ask], enoughToChoose, now)]);
  const next = apart(soon, offering.durationMinutes).slice(0, 3);
  const timeZone = zone ?? expert.timeZone;
  const month = monthOf(wallClockAt(Number.isNaN(start) ? (next[0] ?? now.getTime()) : start, timeZone).date);
  const starts = await freeSlots(ask, monthWindow(month), now);
  return (
    <SlotPicker
      key={`${offering.id} ${start}`}
      expert={{ slug: expert.slug, firstName: expert.name.split(" ")[0] ?? expert.name, timeZone: expert.timeZone }}
      offering={{ id: offering.id, durationMinutes: offering.durationMinutes }}
      visitorZone={zone}
      month={month}
      startMinutes={starts.map((each) => each / MINUTE)}
      next={next}
      chosen={starts.includes(start) ? start : null}
      now={now.getTime()}
      until={now.getTime() + Math.min(expert.horizonDays, offering.horizonDays ?? Infinity) * DAY}
    />
  );
}
