const waiting = new Map<string, { inside: number; readonly queue: (() => void)[] }>();

/** Lets at most `atOnce` through for one key in this process; the others wait in line here, and not each on a database connection. */
export async function takeTurn<T>(key: string, atOnce: number, work: () => Promise<T>): Promise<T> {
  const line = waiting.get(key) ?? { inside: 0, queue: [] };
  waiting.set(key, line);
  if (line.inside >= atOnce) await new Promise<void>((enter) => line.queue.push(enter));
  else line.inside += 1;
  try {
    return await work();
  } finally {
    const next = line.queue.shift();
    if (next) next();
    else line.inside -= 1;
    if (line.inside === 0) waiting.delete(key);
  }
}
