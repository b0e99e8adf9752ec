import { badUnsubscribeLink } from "@/lib/notifications/core/errors";
import { maySwitch, type NoticeKind } from "@/lib/notifications/core/kinds";
import { readUnsubscribeToken, type Unsubscription } from "@/lib/notifications/unsubscribe-token";
import { db } from "@/lib/platform/db";

/** Switches off the kind of letter that a token of ours names, for the person that it names; done twice it is done. */
export async function unsubscribe(token: string): Promise<{ kind: NoticeKind }> {
  const about = await findUnsubscription(token);
  if (!about) throw badUnsubscribeLink();
  const { userId, kind } = about;
  const key = { userId, kind, channel: "email" };
  await db.notificationPreference.upsert({ where: { userId_kind_channel: key }, create: { ...key, isOn: false }, update: { isOn: false } });
  return { kind };
}

/** What a token would switch off; null when it is none of ours, or nothing that can be switched off. */
export async function findUnsubscription(token: string): Promise<Unsubscription | null> {
  const about = readUnsubscribeToken(token);
  if (!about || !maySwitch(about.kind, "email")) return null;
  return (await db.user.count({ where: { id: about.userId } })) > 0 ? about : null;
}
