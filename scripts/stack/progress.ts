const colour = process.stdout.isTTY ? (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m` : (_code: number, text: string) => text;

const pending = new Set<string>();

/** Runs one step and prints a calm line when it is done: a tick, what it was, how long it took. */
export async function step<T>(title: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T> {
  const started = performance.now();
  pending.add(title);
  showPending();
  try {
    const result = await work();
    const more = detail === undefined ? "" : colour(2, ` · ${detail(result)}`);
    settle(title, `${colour(32, "✓")} ${title}${more} ${colour(2, seconds(performance.now() - started))}`);
    return result;
  } catch (error) {
    settle(title, `${colour(31, "✗")} ${title} ${colour(2, seconds(performance.now() - started))}`);
    throw error;
  }
}

function settle(title: string, line: string): void {
  pending.delete(title);
  if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
  console.log(line);
  showPending();
}

/** In a terminal, one line says what is being worked on; it gives way to the ticks. */
function showPending(): void {
  if (process.stdout.isTTY && pending.size > 0) process.stdout.write(`\r\u001b[K${colour(2, `… ${[...pending].join(", ")}`)}`);
}

/** A duration for people: 0.4 s, 12 s, 3 min 05 s. */
export function seconds(milliseconds: number): string {
  const total = milliseconds / 1000;
  if (total < 10) return `${total.toFixed(1)} s`;
  if (total < 120) return `${Math.round(total)} s`;
  return `${Math.floor(total / 60)} min ${String(Math.round(total % 60)).padStart(2, "0")} s`;
}

export function heading(text: string): string {
  return colour(1, text);
}

export function faint(text: string): string {
  return colour(2, text);
}
