import { render } from "react-email";
import { sendLetter } from "@/lib/clients/mailer";
import { isTransactional, kindOf, type NoticeKind } from "@/lib/notifications/core/kinds";
import { mailTime } from "@/lib/notifications/core/mail-time";
import type { Addressee, Compose, ComposedLetter } from "@/lib/notifications/letter";
import { preferencesSelect, readPreferences } from "@/lib/notifications/preferences-of";
import { enqueueSending, mailAttempts } from "@/lib/notifications/queue-mail";
import { unsubscribeHeaders } from "@/lib/notifications/unsubscribe-token";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

const mailSelect = {
  id: true, template: true, kind: true, props: true, status: true, attempts: true,
  user: { select: { id: true, email: true, name: true, locale: true, suspendedAt: true, ...preferencesSelect } },
} as const;

/** Sends one queued letter, unless it was switched off meanwhile; in quiet hours it waits. Throws to be tried again, up to five times with back-off; each try is recorded, the last one's failure stays. */
export async function sendMail(mailId: string, letters: Readonly<Record<string, Compose>>, now: Date = new Date()): Promise<void> {
  const mail = await db.mail.findUnique({ where: { id: mailId }, select: mailSelect });
  if (!mail?.user || mail.status === "sent") return;
  const kind = kindOf(mail.kind) ?? "account";
  const when = mailTime(kind, readPreferences(mail.user), now);
  if (when.isWanted && when.at > now) return enqueueSending(db, mailId, when.at);
  const attempts = mail.attempts + 1;
  // Counted before anything leaves: a try whose process is killed is one of the five, as for the worker.
  await db.mail.update({ where: { id: mailId }, data: { attempts }, select: { id: true } });
  try {
    const compose = letters[mail.template];
    if (!compose) throw new Error(`there is no letter called ${mail.template}`);
    const letter = mail.user.suspendedAt || !when.isWanted ? null : await compose(mail.props, mail.user, now);
    const sentAs = letter === null ? "not needed any more" : await handOver(mailId, kind, mail.user, letter);
    await db.mail.update({ where: { id: mailId }, data: { status: "sent", attempts, providerId: sentAs, sentAt: now, lastError: null } });
  } catch (error) {
    await recordFailure(mailId, attempts, error);
    throw error;
  }
}

async function handOver(mailId: string, kind: NoticeKind, { id: userId, email: to }: Addressee, letter: ComposedLetter): Promise<string> {
  const [html, text] = await Promise.all([render(letter.body), render(letter.body, { plainText: true })]);
  const { subject, attachments = [] } = letter;
  const headers = { ...letter.headers, ...(isTransactional(kind) ? {} : unsubscribeHeaders({ userId, kind })) };
  return sendLetter({ to, subject, html, text, attachments, headers }, mailId);
}

async function recordFailure(mailId: string, attempts: number, error: unknown): Promise<void> {
  const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
  const isLast = attempts >= mailAttempts;
  await db.mail.update({ where: { id: mailId }, data: { attempts, lastError, ...(isLast ? { status: "failed" } : {}) } });
  log[isLast ? "error" : "warn"]({ mailId, attempts, reason: lastError }, isLast ? "mail given up" : "mail not sent, will try again");
}
