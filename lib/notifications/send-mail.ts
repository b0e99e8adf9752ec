import { render } from "react-email";
import { sendLetter } from "@/lib/clients/mailer";
import type { Compose } from "@/lib/notifications/letter";
import { mailAttempts } from "@/lib/notifications/queue-mail";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

/** Sends one queued letter. Throws to be tried again, up to five times with back-off; each try is recorded, the last one's failure stays. */
export async function sendMail(mailId: string, letters: Readonly<Record<string, Compose>>, now: Date = new Date()): Promise<void> {
  const mail = await db.mail.findUnique({
    where: { id: mailId },
    select: { id: true, template: true, props: true, status: true, attempts: true, user: { select: { id: true, email: true, name: true, timeZone: true, locale: true, suspendedAt: true } } },
  });
  if (!mail?.user || mail.status === "sent") return;
  const attempts = mail.attempts + 1;
  // Counted before anything leaves: a try whose process is killed is one of the five, as for the worker.
  await db.mail.update({ where: { id: mailId }, data: { attempts }, select: { id: true } });
  try {
    const compose = letters[mail.template];
    if (!compose) throw new Error(`there is no letter called ${mail.template}`);
    const letter = mail.user.suspendedAt ? null : await compose(mail.props, mail.user, now);
    if (letter === null) return await finish(mailId, attempts, "not needed any more", now);
    const [html, text] = await Promise.all([render(letter.body), render(letter.body, { plainText: true })]);
    const { subject, attachments = [], headers = {} } = letter;
    await finish(mailId, attempts, await sendLetter({ to: mail.user.email, subject, html, text, attachments, headers }, mailId), now);
  } catch (error) {
    await recordFailure(mailId, attempts, error);
    throw error;
  }
}

async function finish(mailId: string, attempts: number, providerId: string, now: Date): Promise<void> {
  await db.mail.update({ where: { id: mailId }, data: { status: "sent", attempts, providerId, sentAt: now, lastError: null } });
}

async function recordFailure(mailId: string, attempts: number, error: unknown): Promise<void> {
  const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
  const isLast = attempts >= mailAttempts;
  await db.mail.update({ where: { id: mailId }, data: { attempts, lastError, ...(isLast ? { status: "failed" } : {}) } });
  log[isLast ? "error" : "warn"]({ mailId, attempts, reason: lastError }, isLast ? "mail given up" : "mail not sent, will try again");
}
