import { db, type Tx } from "@/lib/platform/db";
import { isRetryable } from "@/lib/platform/db-errors";

/** Runs database work in one transaction; deadlocks and serialisation failures are tried again, three times at most. Nothing in `work` may leave the database. */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work);
    } catch (error) {
      if (!isRetryable(error) || attempt >= 3) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 20 + Math.random() * 30));
    }
  }
}
