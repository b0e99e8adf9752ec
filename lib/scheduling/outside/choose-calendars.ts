import { type Actor, isExpertRole } from "@/lib/kernel/actor";
import { invalidField, notFound } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { emit } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";
import { calendarReadOnly } from "@/lib/scheduling/core/calendar-errors";
import type { CalendarChoices, Connection } from "@/lib/scheduling/core/connections";
import { getConnection } from "@/lib/scheduling/outside/list-connections";
import { orderReading } from "@/lib/scheduling/outside/order-reading";
import { onOwnCalendar } from "@/lib/scheduling/save-busy";

const forgotten = { syncToken: null, syncedAt: null, syncedUntil: null } as const;

/** Says which calendars of a connection are read and which one is written to. Busy times of those that are not read any more are free at once. */
export async function chooseCalendars(actor: Actor, connectionId: string, choices: CalendarChoices): Promise<Connection> {
  const { calendars } = await getConnection(actor, connectionId);
  const ids = new Set(calendars.map(({ id }) => id));
  if (choices.readIds.some((id) => !ids.has(id))) throw invalidField("readIds", "That calendar is not one of this account.");
  if (choices.readIds.length > 0 && !isExpertRole(actor.role)) throw invalidField("readIds", "Only people who offer sessions have times that can be taken.");
  const written = calendars.find(({ id }) => id === choices.writtenId);
  if (choices.writtenId !== null && !written) throw invalidField("writtenId", "That calendar is not one of this account.");
  if (written && !written.mayWrite) throw calendarReadOnly(written.name);
  await transaction(async (tx) => {
    await onOwnCalendar(tx, actor.id, () => write(tx, actor, connectionId, choices));
    await orderReading(tx, connectionId);
    await emit(tx, "calendar.connected", { userId: actor.id });
  });
  return getConnection(actor, connectionId);
}

/** Answers whether busy times went away. */
async function write(tx: Tx, actor: Actor, connectionId: string, { readIds, writtenId }: CalendarChoices): Promise<boolean> {
  if ((await tx.calendarConnection.count({ where: { id: connectionId, userId: actor.id } })) === 0) throw notFound("calendar");
  const dropped = { connectionId, id: { notIn: readIds } };
  await tx.connectedCalendar.updateMany({ where: { ...dropped, isRead: true }, data: { isRead: false, ...forgotten } });
  await tx.connectedCalendar.updateMany({ where: { connectionId, id: { in: readIds }, isRead: false }, data: { isRead: true, ...forgotten } });
  if (writtenId !== null) await tx.connectedCalendar.updateMany({ where: { connection: { userId: actor.id }, id: { not: writtenId } }, data: { isWritten: false } });
  await tx.connectedCalendar.updateMany({ where: { connectionId }, data: { isWritten: false } });
  if (writtenId !== null) await tx.connectedCalendar.updateMany({ where: { connectionId, id: writtenId }, data: { isWritten: true } });
  const { count } = await tx.outsideBusy.deleteMany({ where: { connected: dropped } });
  return count > 0;
}
