import type { GuestKey } from "@/lib/experts/core/guest";
import { type GuestNews, guestNewsWords } from "@/lib/experts/core/guest-words";
import { notifyPerson } from "@/lib/notifications/notify-person";
import type { Tx } from "@/lib/platform/db";

type Telling = { readonly news: GuestNews; readonly key: GuestKey; readonly to: string };

/** Tells an expert who is at the door, or somebody at the door what the answer is, on the channels that they want. */
export async function tellGuestsNews(tx: Tx, { news, key, to }: Telling, now: Date): Promise<void> {
  const { offeringId, userId } = key;
  const offering = await tx.offering.findUniqueOrThrow({ where: { id: offeringId }, select: { title: true, expert: { select: { slug: true, user: { select: { name: true } } } } } });
  const guest = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  const path = news === "guest-asked" ? ("/coach/requests" as const) : (`/experts/${offering.expert.slug}?offering=${offeringId}` as const);
  const entry = { ...guestNewsWords(news, { offering: offering.title, guest: guest.name, expert: offering.expert.user.name }), path };
  const dedupeKey = `${news}:${offeringId}:${userId}:${now.getTime()}`;
  await notifyPerson(tx, { userId: to, kind: "acceptance", dedupeKey, subject: { type: "offering", id: offeringId }, entry, letter: { template: news, props: { ...key } } }, now);
}
