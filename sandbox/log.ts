export type Log = (message: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

/** One JSON line per happening. Callers pass routes and ids of the sandbox's own making, never addresses or names of people. */
export function createLog(write: (line: string) => void): Log {
  return (message, fields = {}) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), service: "sandbox", message, ...fields })}\n`);
  };
}
