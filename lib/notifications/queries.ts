import type { z } from "zod";
import type { Actor } from "@/lib/kernel/actor";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { kindOf } from "@/lib/notifications/core/kinds";
import { matrixOf } from "@/lib/notifications/core/preferences";
import type { NoticeLine, NoticeQuerySchema, PreferencesView } from "@/lib/notifications/core/schema";
import { preferencesOf } from "@/lib/notifications/preferences-of";
import { db } from "@/lib/platform/db";

export const noticeSelect = { id: true, kind: true, title: true, body: true, path: true, happensAt: true, otherTimeZone: true, createdAt: true, readAt: true } as const;

type NoticeRow = Omit<NoticeLine, "kind" | "happensAt" | "createdAt" | "readAt"> & { readonly kind: string; readonly happensAt: Date | null; readonly createdAt: Date; readonly readAt: Date | null };

/** The actor's notices, the newest first, and how many are unread in all. */
export async function listNotices(actor: Actor, { limit, cursor, isUnread }: z.infer<typeof NoticeQuerySchema>): Promise<Page<NoticeLine> & { readonly unreadCount: number }> {
  const offset = offsetOf(cursor);
  const where = { userId: actor.id, ...(isUnread ? { readAt: null } : {}) };
  const [rows, unreadCount] = await Promise.all([
    db.notification.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }], skip: offset, take: limit + 1, select: noticeSelect }),
    countUnread(actor),
  ]);
  return { ...pageFrom(rows.map(noticeLine), limit, offset), unreadCount };
}

/** How many notices a person has not read; none for a stranger. */
export async function countUnread(person: { readonly id: string } | null): Promise<number> {
  return person ? db.notification.count({ where: { userId: person.id, readAt: null } }) : 0;
}

/** What the actor has chosen, the whole matrix filled in. */
export async function getPreferences(actor: Actor): Promise<PreferencesView> {
  const { choices, quietHours, timeZone, reminderMinutes } = await preferencesOf(db, actor.id);
  return { choices: matrixOf(choices), quietHours: quietHours && { ...quietHours }, timeZone, reminderMinutes: [...reminderMinutes] };
}

/** A row as it goes over the wire. */
export function noticeLine({ kind, happensAt, createdAt, readAt, ...rest }: NoticeRow): NoticeLine {
  return { ...rest, kind: kindOf(kind) ?? "account", happensAt: instantOrNull(happensAt), createdAt: instant(createdAt), readAt: instantOrNull(readAt) };
}
