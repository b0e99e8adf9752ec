import { z } from "zod";
import { getOffering } from "@/lib/experts/queries";
import type { Actor } from "@/lib/kernel/actor";
import { invalidField } from "@/lib/kernel/errors";
import { instant, InstantSchema } from "@/lib/kernel/instant";
import type { Interval } from "@/lib/kernel/interval";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { localIso } from "@/lib/scheduling/core/local-iso";
import { freeSlots } from "@/lib/scheduling/free-slots";

const LONGEST_DAYS = 62;

/** Which slots somebody asks for; from now and for a month unless told, 62 days at most. */
export const SlotsQuerySchema = z.object({
  slug: z.string().max(120),
  offering: z.string("Say which offering.").max(60),
  from: InstantSchema.optional(),
  to: InstantSchema.optional(),
});

/** Slots as the API tells them; `localStart` is the wall clock of the expert's zone with its offset. */
export const SlotsSchema = z.object({
  items: z.array(z.object({ startAt: z.string(), endAt: z.string(), localStart: z.string() })),
  timeZone: z.string(),
});

/** The free slots of one expert's offering, ascending. Throws not-found for an unknown expert, and for an offering that is not theirs. */
export async function listSlots(actor: Actor | null, query: z.infer<typeof SlotsQuerySchema>, now: Date): Promise<z.infer<typeof SlotsSchema>> {
  const { expert, offering } = await getOffering(actor, query.slug, query.offering);
  const { timeZone, calendarId } = expert;
  const starts = await freeSlots({ calendarId, ...offering }, windowOf(query, now), now);
  const items = starts.map((start) => ({
    startAt: instant(new Date(start)),
    endAt: instant(new Date(start + offering.durationMinutes * MINUTE)),
    localStart: localIso(start, timeZone),
  }));
  return { items, timeZone };
}

function windowOf({ from, to }: { from?: string | undefined; to?: string | undefined }, now: Date): Interval {
  const start = from === undefined ? now.getTime() : Date.parse(from);
  const end = to === undefined ? start + 31 * DAY : Date.parse(to);
  if (end <= start) throw invalidField("to", "The end must lie after the beginning.");
  if (end - start > LONGEST_DAYS * DAY) throw invalidField("to", `Ask for at most ${LONGEST_DAYS} days at once.`);
  return { start, end };
}
