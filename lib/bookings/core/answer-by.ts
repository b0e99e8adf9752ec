const HOUR = 3_600_000;

/** How long an expert has to answer a request. */
export const answerHours = 48;

/** When an unanswered request lapses: after 48 hours, and an hour before the session at the latest. */
export function answerByFor(startAt: Date, now: Date): Date {
  const latest = startAt.getTime() - HOUR;
  const usual = now.getTime() + answerHours * HOUR;
  return new Date(Math.min(usual, Math.max(latest, now.getTime() + 5 * 60_000)));
}
