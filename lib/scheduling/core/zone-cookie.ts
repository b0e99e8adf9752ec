/** The cookie that keeps a visitor's zone: as the browser found it, or as the person chose it. */
export const zoneCookie = "tz";

const chosenMark = "chosen:";

/** What the cookie says; null when it is not there. */
export function readZoneCookie(word: string | undefined): { timeZone: string; isChosen: boolean } | null {
  if (!word) return null;
  const isChosen = word.startsWith(chosenMark);
  return { timeZone: isChosen ? word.slice(chosenMark.length) : word, isChosen };
}

/** The line for `document.cookie`; a choice lasts as long as the browser is open, what the browser found a year. */
export function zoneCookieLine(timeZone: string, isChosen: boolean): string {
  const value = encodeURIComponent(`${isChosen ? chosenMark : ""}${timeZone}`);
  return `${zoneCookie}=${value}; path=/; samesite=lax${isChosen ? "" : "; max-age=31536000"}`;
}
