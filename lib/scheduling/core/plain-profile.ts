import { policyWords } from "@/lib/bookings/core/policy-words";
import type { ExpertProfile } from "@/lib/experts/core/card";
import { expertiseLabel } from "@/lib/experts/core/expertise";
import { kindLabels } from "@/lib/experts/core/kinds";
import type { Audience } from "@/lib/experts/core/audience";
import { movePolicyWords } from "@/lib/experts/core/move-policy";
import type { PublicOffering } from "@/lib/experts/core/offering";
import { countryName, languageName } from "@/lib/geography/core/names";
import { formatMoney } from "@/lib/kernel/money";
import type { CalendarLimits } from "@/lib/scheduling/core/offering-rules";

export type PlainProfile = {
  readonly expert: ExpertProfile;
  readonly limits: CalendarLimits;
  /** The first free starts of each offering, by its id; instants as the API tells them. */
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** Where this installation answers, without a slash at the end. */
  readonly origin: string;
};

/** A profile as Markdown: who it is, what can be booked at what price, by which rules, when, and how to ask for more. */
export function plainProfile({ expert, limits, next, origin }: PlainProfile): string {
  const { name, slug, headline, bio, kind, countries, languages, expertise, rating, reviewCount, timeZone, offerings } = expert;
  const facts = [
    `- ${[kindLabels[kind], ...countries.map(countryName)].join(", ")}`,
    ...(languages.length > 0 ? [`- Speaks ${languages.map(languageName).join(", ")}`] : []),
    ...(expertise.length > 0 ? [`- About ${expertise.map(expertiseLabel).join(", ")}`] : []),
    `- ${rating === null ? "No reviews yet" : `Rated ${rating} of 5 by ${reviewCount} ${reviewCount === 1 ? "client" : "clients"}`}`,
    `- Time zone ${timeZone}`,
    `- Page for people: ${origin}/experts/${slug}`,
  ];
  const parts = [`# ${name}`, headline && `> ${headline}`, facts.join("\n"), bio, `## Rules\n\n${rules(limits)}`, "## What can be booked"];
  const toBook = offerings.map((offering) => offered(offering, { slug, origin, next: next.get(offering.id) ?? [] }));
  return `${[...parts, ...toBook, `How a program searches, holds and books: ${origin}/llms.txt`].filter(Boolean).join("\n\n")}\n`;
}

function rules({ noticeMinutes, horizonDays, bufferBeforeMinutes, bufferAfterMinutes, dailyLimit }: CalendarLimits): string {
  const buffers = bufferBeforeMinutes + bufferAfterMinutes > 0 ? [`- Keeps ${bufferBeforeMinutes} minutes free before and ${bufferAfterMinutes} after each session`] : [];
  const limit = dailyLimit === null ? [] : [`- Takes at most ${dailyLimit} sessions a day`];
  return [`- Book at least ${lengthWords(noticeMinutes)} and at most ${horizonDays} days ahead`, ...buffers, ...limit, "- A time is held for 15 minutes while you pay"].join("\n");
}

/** 720 → "12 hours". */
function lengthWords(minutes: number): string {
  const [length, unit] = minutes > 0 && minutes % 1_440 === 0 ? [minutes / 1_440, "day"] : minutes > 0 && minutes % 60 === 0 ? [minutes / 60, "hour"] : [minutes, "minute"];
  return `${length} ${unit}${length === 1 ? "" : "s"}`;
}

const forWhom: Record<Exclude<Audience, "anyone">, string> = {
  clients: "people who have had a session with this expert before",
  invited: "people with the expert's link",
  approved: "people whom the expert has let in; a person asks on the page, a program at POST /api/v1/offerings/{id}/ask",
};

function ownRules({ bufferBeforeMinutes: before, bufferAfterMinutes: after, horizonDays, dailyLimit }: PublicOffering): string[] {
  const padding = [before === null ? [] : [`${before} minutes before`], after === null ? [] : [`${after} after`]].flat();
  return [
    ...(padding.length === 0 ? [] : [`- Keeps ${padding.join(" and ")} it free`]),
    ...(horizonDays === null ? [] : [`- Booked at most ${horizonDays} days ahead`]),
    ...(dailyLimit === null ? [] : [`- Given at most ${dailyLimit === 1 ? "once" : `${dailyLimit} times`} a day`]),
  ];
}

type Around = { readonly slug: string; readonly origin: string; readonly next: readonly string[] };

function offered(offering: PublicOffering, { slug, origin, next }: Around): string {
  const { id, title, description, durationMinutes, stepMinutes, price, format, place, acceptance, cancellationPolicy, movePolicy, audience, upcomingLimit } = offering;
  const where = format === "online" ? "Online" : `In person${place ? `: ${place}` : ""}`;
  const lines = [
    `- ${formatMoney(price)} before tax, ${durationMinutes} minutes, starts every ${stepMinutes} minutes`,
    `- ${where}`,
    `- ${acceptance === "instant" ? "Booked as soon as it is paid" : "The expert answers the request first; the card is charged only then"}`,
    `- ${policyWords(cancellationPolicy)} ${movePolicyWords(movePolicy)}`,
    ...(audience === "anyone" ? [] : [`- For whom: ${forWhom[audience]}`]),
    ...(upcomingLimit === null ? [] : [`- One client may have at most ${upcomingLimit} of these ahead at once`]),
    ...ownRules(offering),
    `- Offering id: ${id}`,
    `- Next free: ${next.length === 0 ? "nothing in the coming weeks" : next.join(", ")}`,
    `- Free times of the coming month (JSON, no key needed; add from and to as instants for others): GET ${origin}/api/v1/experts/${slug}/slots?offering=${id}`,
    ...(next[0] ? [`- Hold one as a person: ${origin}/book/${slug}?offering=${id}&start=${next[0]}&tz=UTC`] : []),
  ];
  return [`### ${title}`, description, lines.join("\n")].filter(Boolean).join("\n\n");
}
