import { z } from "zod";
import { pageOf } from "@/lib/kernel/page";
import { noticeKinds } from "@/lib/notifications/core/kinds";
import { NoticeIdSchema, NoticeQuerySchema, NoticeSchema, PreferencesInputSchema, PreferencesSchema } from "@/lib/notifications/core/schema";
import { markAllRead, markRead } from "@/lib/notifications/mark-read";
import { getPreferences, listNotices } from "@/lib/notifications/queries";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { unsubscribe } from "@/lib/notifications/unsubscribe";
import { memberOperation, openOperation } from "@/lib/platform/procedure";

const tags = ["Notifications"];

export const list = memberOperation("notifications.list", { rate: "read" })
  .route({ method: "GET", path: "/notifications", summary: "My notices, the newest first, and how many are unread", tags })
  .input(NoticeQuerySchema)
  .output(pageOf(NoticeSchema).extend({ unreadCount: z.int() }))
  .handler(async ({ input, context }) => {
    const page = await listNotices(context.actor, input);
    return { ...page, items: [...page.items] };
  });

export const read = memberOperation("notifications.read")
  .route({ method: "POST", path: "/notifications/{id}/read", summary: "Mark one of my notices as read", tags })
  .input(NoticeIdSchema)
  .output(NoticeSchema)
  .handler(({ input, context }) => markRead(context.actor, input.id, context.now));

export const readAll = memberOperation("notifications.read-all")
  .route({ method: "POST", path: "/notifications/read-all", summary: "Mark all my notices as read", tags })
  .output(z.object({ count: z.int() }))
  .handler(async ({ context }) => ({ count: await markAllRead(context.actor, context.now) }));

export const preferences = memberOperation("notifications.preferences", { rate: "read" })
  .route({ method: "GET", path: "/notifications/preferences", summary: "What reaches me, how, and when I want quiet", tags })
  .output(PreferencesSchema)
  .handler(({ context }) => getPreferences(context.actor));

export const setPreferences = memberOperation("notifications.set-preferences")
  .route({ method: "PUT", path: "/notifications/preferences", summary: "Choose what reaches me, how, and when I want quiet", description: "What `choices` leaves out is on. Refused with `notice_always_on` (422) for what cannot be switched off. `reminderMinutes` is for experts.", tags })
  .input(PreferencesInputSchema)
  .output(PreferencesSchema)
  .handler(({ input, context }) => savePreferences(context.actor, input));

export const unsubscribeByToken = openOperation("notifications.unsubscribe", { rate: "write" })
  .route({ method: "POST", path: "/notifications/unsubscribe", summary: "Switch off one kind of letter with the token of a mail", description: "Refused with `unsubscribe_link_unknown` (404).", tags })
  .input(z.object({ token: z.string().max(300) }))
  .output(z.object({ kind: z.enum(noticeKinds) }))
  .handler(({ input }) => unsubscribe(input.token));

export const notificationProcedures = { list, read, readAll, preferences, setPreferences, unsubscribe: unsubscribeByToken };
