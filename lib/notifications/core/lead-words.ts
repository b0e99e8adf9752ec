/** A length of time before a session, in minutes, as one says it: "a day", "3 hours", "15 minutes". */
export function leadName(minutes: number): string {
  if (minutes % 1_440 === 0) return minutes === 1_440 ? "a day" : `${minutes / 1_440} days`;
  if (minutes % 60 === 0) return minutes === 60 ? "an hour" : `${minutes / 60} hours`;
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}

/** Several of them: "a day and an hour"; empty for none. */
export function leadWords(minutes: readonly number[]): string {
  const names = minutes.toSorted((a, b) => b - a).map(leadName);
  return [names.slice(0, -1).join(", "), names.at(-1) ?? ""].filter(Boolean).join(" and ");
}
