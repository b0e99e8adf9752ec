import { randomUUID } from "node:crypto";
import { type Actor, isExpertRole } from "@/lib/kernel/actor";
import { DomainError, invalidField, notForYou, notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db-errors";
import { encryptSecret, keyedHash } from "@/lib/platform/secrets";
import { transaction } from "@/lib/platform/transaction";
import { connectionAnswered } from "@/lib/scheduling/connection-trouble";
import { tooManyConnections } from "@/lib/scheduling/core/calendar-errors";
import type { SubscriptionChoice, SubscriptionView } from "@/lib/scheduling/core/subscription";
import { fetchCalendar, UnreadableCalendar } from "@/lib/scheduling/ics/fetch-calendar";
import { IcsError } from "@/lib/scheduling/ics/read-ics";
import { addressPlace, type BusyFile, busyIn, type Reader, saveFile } from "@/lib/scheduling/ics/read-subscription";
import { findSubscription } from "@/lib/scheduling/ics/find-subscription";
import { mostConnections } from "@/lib/scheduling/outside/connect-calendar";
import { onOwnCalendar } from "@/lib/scheduling/save-busy";

/** Subscribes the actor's calendar to one elsewhere; it is read at once. Refuses an address that gives no calendar, saying why, one that is subscribed already, and the eleventh. */
export async function subscribeCalendar(actor: Actor, { address, name }: SubscriptionChoice, now: Date): Promise<SubscriptionView> {
  if (!isExpertRole(actor.role)) throw notForYou();
  const url = new URL(address).href;
  const owner = await db.expert.findUnique({ where: { userId: actor.id }, select: { calendar: { select: { timeZone: true } }, user: { select: { id: true, email: true } } } });
  if (!owner) throw notFound("calendar");
  const { timeZone } = owner.calendar;
  const file = await firstLook(url, { timeZone, user: owner.user }, now);
  const id = randomUUID();
  await create({ id, userId: actor.id, account: name || file.name || new URL(url).hostname, timeZone, url });
  const calendar = await db.connectedCalendar.findFirstOrThrow({ where: { connectionId: id }, select: { id: true } });
  await saveFile(calendar.id, file);
  await connectionAnswered(id, now);
  return findSubscription(actor, id, now);
}

async function firstLook(url: string, reader: Reader, now: Date): Promise<BusyFile> {
  try {
    const found = await fetchCalendar(url, null);
    if (!found) throw new UnreadableCalendar("The address answered with nothing.", false);
    return await busyIn(found, reader, now);
  } catch (error) {
    if (error instanceof UnreadableCalendar || error instanceof IcsError) throw invalidField("address", error.message);
    throw error;
  }
}

async function create({ id, userId, account, timeZone, url }: { id: string; userId: string; account: string; timeZone: string; url: string }): Promise<void> {
  const calendars = { create: { externalId: "ics", name: account, timeZone, isRead: true } };
  const data = { id, userId, provider: "ics", account, accountId: keyedHash("calendar address", url), address: encryptSecret(url, addressPlace(id)), calendars } as const;
  try {
    await transaction((tx) =>
      onOwnCalendar(tx, userId, async () => {
        if ((await tx.calendarConnection.count({ where: { userId } })) >= mostConnections) throw tooManyConnections(mostConnections);
        await tx.calendarConnection.create({ data, select: { id: true } });
        return false;
      }),
    );
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError("conflict", "calendar_known", "You are subscribed to this calendar already.", { errors: [{ path: "address", message: "You are subscribed to this calendar already." }] });
    throw error;
  }
}
