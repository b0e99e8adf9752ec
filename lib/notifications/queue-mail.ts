import type { NoticeKind } from "@/lib/notifications/core/kinds";
import type { Db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/jobs";

export const mailAttempts = 5;

export type QueuedMail = {
  /** A name in wiring's list of letters. */
  readonly template: string;
  readonly kind: NoticeKind;
  /** Names this very letter: whatever is retried, it is sent once. */
  readonly dedupeKey: string;
  readonly userId: string;
  readonly props: Readonly<Record<string, string>>;
  readonly runAt?: Date;
};

/** Writes a letter to one person, to be sent once, inside the caller's transaction; whether it is wanted, `notifyPerson` has asked. A second one with the same `dedupeKey` is the first. */
export async function queueMail(tx: Db, mail: QueuedMail): Promise<void> {
  const { template, kind, dedupeKey, userId, props, runAt } = mail;
  const written = await tx.mail.createManyAndReturn({ data: [{ template, kind, dedupeKey, userId, props }], skipDuplicates: true, select: { id: true } });
  const id = written[0]?.id;
  if (!id) return;
  await enqueueSending(tx, id, runAt);
}

/** Orders the sending of a letter that is written, now or at a later moment. */
export async function enqueueSending(tx: Db, mailId: string, runAt?: Date): Promise<void> {
  await enqueue(tx, "notifications.send-mail", { mailId }, { jobKey: `mail:${mailId}`, maxAttempts: mailAttempts, ...(runAt ? { runAt } : {}) });
}
