import type { NoticeKind } from "@/lib/notifications/core/kinds";
import { mailTime } from "@/lib/notifications/core/mail-time";
import { isOn } from "@/lib/notifications/core/preferences";
import { preferencesOf } from "@/lib/notifications/preferences-of";
import { queueMail } from "@/lib/notifications/queue-mail";
import type { Db } from "@/lib/platform/db";
import { publish } from "@/lib/platform/live";

/** What the notice centre shows; times are written in the reader's zone when it is read. */
export type CentreEntry = {
  readonly title: string;
  readonly body?: string;
  readonly path: `/${string}`;
  readonly happensAt?: Date;
  readonly otherTimeZone?: string;
};

export type Notice = {
  readonly userId: string;
  readonly kind: NoticeKind;
  /** Names this very happening for this very person: whatever is retried, each channel carries it once. */
  readonly dedupeKey: string;
  readonly subject: { readonly type: "booking" | "account" | "offering"; readonly id: string };
  readonly entry?: CentreEntry;
  readonly letter?: { readonly template: string; readonly props: Readonly<Record<string, string>> };
  /** A letter that quiet hours would hold back beyond this is not written. */
  readonly usefulUntil?: Date;
};

/** The one way in which anybody hears of anything: their preferences choose the channels, their quiet hours the moment of a letter, inside the caller's transaction. */
export async function notifyPerson(tx: Db, notice: Notice, now: Date = new Date()): Promise<void> {
  const { userId, kind, dedupeKey, entry, letter, usefulUntil } = notice;
  const preferences = await preferencesOf(tx, userId);
  if (entry && isOn(kind, "in_app", preferences.choices)) await putIntoCentre(tx, notice, entry);
  if (!letter) return;
  const when = mailTime(kind, preferences, now, usefulUntil);
  if (when.isWanted) await queueMail(tx, { ...letter, kind, dedupeKey, userId, ...(when.at > now ? { runAt: when.at } : {}) });
}

async function putIntoCentre(tx: Db, { userId, kind, dedupeKey, subject }: Notice, entry: CentreEntry): Promise<void> {
  const data = { userId, kind, dedupeKey, subjectType: subject.type, subjectId: subject.id, ...entry };
  const written = await tx.notification.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
  for (const { id } of written) await publish(tx, { to: userId, kind: "notification", id });
}
