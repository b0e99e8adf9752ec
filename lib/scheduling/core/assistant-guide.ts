import { searchDays } from "@/lib/experts/core/free-window";
import { quickTimes, sorts } from "@/lib/experts/core/search";

/** What an assistant reads first: how to search, read free times, hold and book; `origin` without a slash at the end. */
export function assistantGuide(origin: string): string {
  const api = `${origin}/api/v1`;
  return `# Colloquy

> A marketplace for time with coaches, researchers and mentors. Search by who is really free, hold a time, and book it. Instants are UTC (2026-12-01T15:00:00Z); prices are integer minor units with a currency.

## Search (no key needed, within the rate limit)

GET ${api}/experts

- Time: \`freeFrom\` and \`freeTo\` (an instant, or a wall clock such as 2026-12-01T15:00 read in \`timeZone\`), at most ${searchDays} days ahead; or \`when\`: ${quickTimes.join(", ")}. \`durationMinutes\`: at least so long. A result is free for a whole session inside the window.
- Who: \`q\`, \`kind\` (coach, researcher, mentor), \`language\`, \`country\`, \`expertise\`, \`minPrice\`, \`maxPrice\` and \`currency\` (major units), \`minRating\`, \`format\` (online, in_person). Repeat one to mean any of them.
- Order: \`sort\`: ${sorts.join(", ")}. Pages: \`limit\` and \`cursor\` (from \`nextCursor\`).
- Each result has \`freeTimes\`: the first that fit, with \`offeringId\` and \`bookUrl\`, where a person reviews and holds it.

Who speaks French, costs under 120 € and is free on Tuesday from 15 to 17 in Paris?
GET ${api}/experts?language=fr&maxPrice=120&freeFrom=2026-12-01T15:00&freeTo=2026-12-01T17:00&timeZone=Europe/Paris

## Read (no key needed)

- A profile as text, with rules and prices: GET ${origin}/experts/{slug}.md
- All free times of an offering: GET ${api}/experts/{slug}/slots?offering={offeringId}&from=2026-12-01T00:00:00Z&to=2026-12-08T00:00:00Z (instants; 62 days at most; without them the coming month)
- Price, tax, policy and refunds before anything is held: POST ${api}/quotes {"offeringId", "startAt", "timeZone"}

## Hold and book (signed in)

1. Sign in: POST ${api}/auth/token {"email", "password"}; send the access token as \`Authorization: Bearer …\`.
2. Hold for 15 minutes: POST ${api}/bookings {"offeringId", "startAt", "timeZone"} with an \`Idempotency-Key\`. 409 \`slot_taken\` comes with the next free times. Some offerings are not for anyone (\`audience\`): the refusal says what to do, such as POST ${api}/offerings/{id}/ask {"message"}.
3. Pay: POST ${api}/bookings/{id}/checkout answers the address where the person pays. An agent should hand that address to the person.
4. Cancel: GET ${api}/bookings/{id}/terms says what comes back; POST ${api}/bookings/{id}/cancel does it.

A time that is held or booked is out of the search at once; a hold that is not paid is free again after 15 minutes.
Rate limits come with every answer (RateLimit, RateLimit-Policy); on 429 wait for Retry-After. Everything else: ${api}/openapi.json
`;
}
