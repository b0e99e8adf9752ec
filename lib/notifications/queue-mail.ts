import type { Db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";

export const mailAttempts = 5;

export type QueuedMail = {
  /** A name in wiring's list of letters. */
  readonly template: string;
  /** Names this very letter: whatever is retried, it is sent once. */
  readonly dedupeKey: string;
  readonly userId: string;
  readonly props: Readonly<Record<string, string>>;
  readonly runAt?: Date;
};

/** Writes a letter to one person, to be sent once, inside the caller's transaction. A second one with the same `dedupeKey` is the first. */
export async function queueMail(tx: Db, mail: QueuedMail): Promise<void> {
  const { template, dedupeKey, userId, props, runAt } = mail;
  const written = await tx.mail.createManyAndReturn({ data: [{ template, dedupeKey, userId, props }], skipDuplicates: true, select: { id: true } });
  const id = written[0]?.id;
  if (!id) return;
  await enqueue(tx, "notifications.send-mail", { mailId: id }, { jobKey: `mail:${id}`, maxAttempts: mailAttempts, ...(runAt ? { runAt } : {}) });
}
