import { type Currency, parseMajor } from "@/lib/kernel/money";

/** The profile that a form describes; lists come as repeated fields. What is wrong with it, the schema says. */
export function profileFromForm(form: FormData): unknown {
  const text = (name: string): string => String(form.get(name) ?? "");
  const list = (name: string): string[] => form.getAll(name).map(String).filter((value) => value !== "");
  return { headline: text("headline"), bio: text("bio"), languages: list("languages"), countries: list("countries"), expertise: list("expertise") };
}

/** The offering that a form describes; the price is typed in major units ("95" or "95.50"). */
export function offeringFromForm(form: FormData): unknown {
  const text = (name: string): string => String(form.get(name) ?? "").trim();
  const currency = text("price.currency") as Currency;
  const id = text("id");
  return {
    ...(id ? { id } : {}),
    title: text("title"),
    description: text("description"),
    durationMinutes: Number(text("durationMinutes")),
    stepMinutes: Number(text("stepMinutes")),
    price: { amount: priceAmount(text("price.amount"), currency), currency },
    format: text("format"),
    place: text("place") || null,
    acceptance: text("acceptance"),
    cancellationPolicy: policyOf(form, text("cancellationPolicy")),
    bufferBeforeMinutes: numberOr(null, text("bufferBeforeMinutes")),
    bufferAfterMinutes: numberOr(null, text("bufferAfterMinutes")),
    horizonDays: numberOr(null, text("horizonDays")),
    dailyLimit: numberOr(null, text("dailyLimit")),
    audience: text("audience"),
    upcomingLimit: numberOr(null, text("upcomingLimit")),
    movePolicy: { untilHours: numberOr(Number.NaN, text("movePolicy.untilHours")), times: numberOr(Number.NaN, text("movePolicy.times")) },
    meetingProvider: text("meetingProvider"),
    // What the form hides is not asked for.
    meetingLink: text("format") === "online" && text("meetingProvider") === "link" ? text("meetingLink") || null : null,
  };
}

function numberOr<T>(nothing: T, typed: string): number | T {
  return typed === "" ? nothing : Number(typed);
}

function priceAmount(typed: string, currency: string): number {
  try {
    return parseMajor(typed, currency) ?? Number.NaN;
  } catch {
    return Number.NaN;
  }
}

/** A named policy, or the expert's own table of hours and percent. */
function policyOf(form: FormData, name: string): unknown {
  if (name !== "custom") return name;
  const [hours, percents] = ["tierHours", "tierPercent"].map((field) => form.getAll(field).map((value) => String(value).trim()));
  const rows = (hours ?? []).map((before, index) => ({ before, percent: percents?.[index] ?? "" })).filter(({ before, percent }) => before !== "" || percent !== "");
  // Half a row is a mistake to point at, not one to forget.
  return { tiers: rows.map(({ before, percent }) => ({ hoursBefore: numberOr(Number.NaN, before), percent: numberOr(Number.NaN, percent) })) };
}
