import { cardWords } from "@/components/experts/card-words";
import { cached } from "@/lib/platform/cache";
import type { FoundExpert } from "@/lib/scheduling/search-experts";
import { withFreeTimes } from "@/lib/scheduling/with-free-times";

const KEPT_SECONDS = 30;

/** What the cards of a page say in a zone, as JSON: one text travels to the browser far lighter than its three hundred parts. Kept for half a minute at most, and forgotten when an expert or one of their calendars changes. */
export async function cardsInWords(experts: readonly FoundExpert[], timeZone: string, now: Date): Promise<string> {
  const half = Math.floor(now.getTime() / (KEPT_SECONDS * 1_000));
  const key = `cards:${timeZone}:${half}:${experts.map(({ slug, offering, starts }) => `${slug}/${offering?.id ?? ""}/${starts.join("-")}`).join()}`;
  const tags = ["experts", ...experts.map(({ calendarId }) => `free:${calendarId}`)];
  return cached(key, tags, KEPT_SECONDS, async () => JSON.stringify((await withFreeTimes(experts, timeZone, now)).map((expert) => cardWords(expert, timeZone))));
}
