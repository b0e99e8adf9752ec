const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** "2 days 3 h", "2 h 13 min", "9 min 05 s": a length of time (milliseconds) as a countdown shows it. */
export function countdownWords(milliseconds: number): string {
  const left = Math.max(0, Math.ceil(milliseconds / second) * second);
  const days = Math.floor(left / day);
  const hours = Math.floor((left % day) / hour);
  const minutes = Math.floor((left % hour) / minute);
  if (days > 0) return `${days} ${days === 1 ? "day" : "days"} ${hours} h`;
  if (hours > 0) return `${hours} h ${pad(minutes)} min`;
  return minutes > 0 ? `${minutes} min ${pad((left % minute) / second)} s` : `${left / second} s`;
}

/** Where a session stands, in a few quiet words: "Starts in 4 min", "38 min left", "6 min over". Times in epoch milliseconds. */
export function sessionClock(startAt: number, endAt: number, now: number): string {
  if (now < startAt) return `Starts in ${Math.ceil((startAt - now) / minute)} min`;
  if (now < endAt) return `${Math.ceil((endAt - now) / minute)} min left`;
  const over = Math.floor((now - endAt) / minute);
  return over === 0 ? "Time is up" : `${over} min over`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
