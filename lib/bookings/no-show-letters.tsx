import { z } from "zod";
import { NoShowLetter } from "@/lib/bookings/emails/no-show-letter";
import { noShowFacts } from "@/lib/bookings/no-show-facts";
import type { Compose } from "@/lib/notifications/letter";

const PropsSchema = z.object({ bookingId: z.string() });

/** Letters about a session that somebody missed, written as things are when they are sent. */
export const noShowLetters = {
  "no-show-found": letter("Missed", "found"),
  "no-show-appealed": letter("Appealed", "appealed"),
  "no-show-decided": letter("Decided", "decided"),
} satisfies Record<string, Compose>;

type Step = "found" | "appealed" | "decided";

function letter(beginning: string, step: Step): Compose {
  return async (raw, to, now) => {
    const { bookingId } = PropsSchema.parse(raw);
    const facts = await noShowFacts(bookingId, to.id, now);
    return facts && { subject: `${beginning}: ${facts.title} with ${facts.other.name}`, body: <NoShowLetter facts={facts} step={step} /> };
  };
}
