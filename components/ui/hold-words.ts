/** Says how long a hold still lasts, in seconds left: minutes first, then each second. */
export function holdWords(secondsLeft: number): string {
  if (secondsLeft <= 0) return "This hold has ended.";
  if (secondsLeft < 60) return secondsLeft === 1 ? "1 second left" : `${secondsLeft} seconds left`;
  const minutes = Math.floor(secondsLeft / 60);
  const seconds = String(secondsLeft % 60).padStart(2, "0");
  return `Held for you for ${minutes}:${seconds} min`;
}

const thresholds = [600, 300, 120, 60, 30, 10];

/** What a screen reader hears: only when a threshold is passed, so that a clock does not talk all the time. */
export function holdAnnouncement(secondsLeft: number): string {
  if (secondsLeft <= 0) return "The hold has ended. The time is free for others again.";
  const passed = thresholds.filter((seconds) => secondsLeft <= seconds).at(-1);
  if (passed === undefined) return "";
  if (passed >= 120) return `${passed / 60} minutes left to pay.`;
  return passed === 60 ? "One minute left to pay." : `${passed} seconds left to pay.`;
}
