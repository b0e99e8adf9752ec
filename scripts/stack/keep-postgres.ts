import { startPostgres, type PostgresOptions, type RunningPostgres } from "./postgres";

export type KeptPostgres = { url: string; home: string; stop: () => Promise<void> };

/** Starts Postgres and starts it again, on the same port, whenever it ends unasked; recovery is its own affair. */
export async function keepPostgres(options: PostgresOptions, announce: (sentence: string) => void): Promise<KeptPostgres> {
  let wanted = true;
  let running = await startPostgres(options);
  let returning: Promise<void> | undefined;
  const watch = (postgres: RunningPostgres): void => {
    postgres.process.once("exit", () => {
      if (wanted) returning = comeBack();
    });
  };
  const comeBack = async (): Promise<void> => {
    announce("Postgres ended unasked; starting it again.");
    for (let pauseMs = 100; wanted; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      try {
        running = await startPostgres(options);
        watch(running);
        return;
      } catch {
        // What is left of the old server may hold its memory for a moment.
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  };
  watch(running);
  return {
    url: running.url,
    home: running.home,
    stop: async () => {
      wanted = false;
      await returning;
      await running.stop();
    },
  };
}
