import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import type { Connection } from "@/lib/scheduling/core/connections";

/** The actor's calendar accounts and subscriptions, the broken ones first. */
export async function listConnections(actor: Actor): Promise<Connection[]> {
  const rows = await db.calendarConnection.findMany({ where: { userId: actor.id }, select, orderBy: [{ status: "desc" }, { createdAt: "asc" }] });
  return rows.map(shown);
}

/** One of the actor's connections. Throws not-found for other people's. */
export async function getConnection(actor: Actor, id: string): Promise<Connection> {
  const row = await db.calendarConnection.findFirst({ where: { id, userId: actor.id }, select });
  if (!row) throw notFound("calendar");
  return shown(row);
}

/** The actor's connections that do not answer, oldest break first. */
export async function brokenConnections(actor: Actor): Promise<Connection[]> {
  const rows = await db.calendarConnection.findMany({ where: { userId: actor.id, status: "broken" }, select, orderBy: { brokenAt: "asc" } });
  return rows.map(shown);
}

const select = {
  id: true, provider: true, account: true, status: true, brokenAt: true, brokenReason: true, createdAt: true,
  calendars: { select: { id: true, name: true, timeZone: true, mayWrite: true, isRead: true, isWritten: true, syncedAt: true }, orderBy: { name: "asc" } },
} as const;

type Row = {
  readonly id: string; readonly provider: Connection["provider"]; readonly account: string; readonly status: Connection["status"]; readonly brokenAt: Date | null; readonly brokenReason: string | null; readonly createdAt: Date;
  readonly calendars: readonly (Omit<Connection["calendars"][number], "lastReadAt"> & { readonly syncedAt: Date | null })[];
};

function shown({ brokenAt, createdAt, calendars, ...rest }: Row): Connection {
  return {
    ...rest, brokenSince: brokenAt?.toISOString() ?? null, connectedAt: createdAt.toISOString(),
    calendars: calendars.map(({ syncedAt, ...calendar }) => ({ ...calendar, lastReadAt: calendar.isRead ? (syncedAt?.toISOString() ?? null) : null })),
  };
}
