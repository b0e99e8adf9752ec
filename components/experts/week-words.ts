import type { StripDay } from "@/lib/scheduling/core/week-strip";

const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A week of free times as a sentence, for who does not see its bars. */
export function weekInWords(week: readonly StripDay[]): string {
  const free = week.filter(({ isFree }) => isFree).map(({ date }, index) => (index === 0 ? `${dayName(date)} ${Number(date.slice(8))}` : dayName(date)));
  return free.length === 0 ? "Nothing is free in the next seven days." : `Free in the next seven days: ${free.join(", ")}.`;
}

/** The first letters of seven days, the first of them `today` (YYYY-MM-DD). */
export function weekLetters(today: string): string {
  const first = new Date(today).getUTCDay();
  return Array.from(days, (_, ahead) => days[(first + ahead) % 7]?.charAt(0)).join("");
}

function dayName(date: string): string {
  return days[new Date(date).getUTCDay()] ?? "";
}
