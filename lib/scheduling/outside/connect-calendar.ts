import { randomUUID } from "node:crypto";
import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { CalendarAccount, CalendarGrant, CalendarVendor, VendorCalendar } from "@/lib/clients/calendar-vendor";
import { type Actor, isExpertRole } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";
import { emit } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { transaction } from "@/lib/platform/transaction";
import { consentForgotten, consentTooSmall, tooManyConnections, vendorAway, vendorNotConfigured } from "@/lib/scheduling/core/calendar-errors";
import { type VendorName } from "@/lib/scheduling/core/connections";
import { sealedGrant } from "@/lib/scheduling/outside/access";
import { newConsentState, readConsentState } from "@/lib/scheduling/outside/consent-state";
import { orderReading } from "@/lib/scheduling/outside/order-reading";
import { vendorOf } from "@/lib/scheduling/outside/vendors";

export const mostConnections = 10;

/** The address at the vendor where the person allows us their calendars; `account` when they connect one again. */
export async function startConnecting(actor: Actor, provider: VendorName, account: string | null, now: Date): Promise<{ url: string }> {
  const vendor = vendorOf(provider);
  if (!vendor.isConfigured()) throw vendorNotConfigured(vendor.name);
  if (account === null && (await db.calendarConnection.count({ where: { userId: actor.id } })) >= mostConnections) throw tooManyConnections(mostConnections);
  const { state, challenge } = newConsentState(actor, provider, now);
  return { url: vendor.consentUrl({ redirectUri: backFrom(provider), state, challenge, ...(account === null ? {} : { account }) }) };
}

/** Takes what the vendor gave: the account is connected (again), with its own calendar read, and written to when none is yet. Answers the connection's id. */
export async function finishConnecting(actor: Actor, provider: VendorName, { code, state }: { code: string; state: string }, now: Date): Promise<string> {
  const begun = readConsentState(state, now);
  if (!begun || begun.provider !== provider || begun.userId !== actor.id || !(await isSameVisit(actor, begun.sessionId))) throw consentForgotten();
  const vendor = vendorOf(provider);
  const found = await meet(vendor, code, begun.verifier, backFrom(provider));
  const connectionId = await transaction((tx) => write(tx, actor, provider, found));
  log.info({ connectionId, provider }, "a calendar account was connected");
  return connectionId;
}

type Found = { readonly grant: CalendarGrant; readonly account: CalendarAccount; readonly calendars: readonly VendorCalendar[] };

async function meet(vendor: CalendarVendor, code: string, verifier: string, redirectUri: string): Promise<Found> {
  try {
    const grant = await vendor.exchangeCode(code, verifier, redirectUri);
    if (!vendor.isEnough(grant.scope) || grant.refreshToken === null) throw consentTooSmall(vendor.name);
    const [account, calendars] = await Promise.all([vendor.findAccount(grant.accessToken), vendor.listCalendars(grant.accessToken)]);
    return { grant, account, calendars };
  } catch (error) {
    if (!(error instanceof CalendarTrouble)) throw error;
    log.warn({ trouble: error.kind, reason: error.message }, "a calendar account could not be connected");
    throw error.kind === "revoked" ? consentForgotten() : vendorAway(vendor.name);
  }
}

async function write(tx: Tx, actor: Actor, provider: VendorName, { grant, account, calendars }: Found): Promise<string> {
  const owner = { userId: actor.id, provider, accountId: account.id };
  const known = await tx.calendarConnection.findUnique({ where: { userId_provider_accountId: owner }, select: { id: true } });
  if (!known && (await tx.calendarConnection.count({ where: { userId: actor.id } })) >= mostConnections) throw tooManyConnections(mostConnections);
  const id = known?.id ?? randomUUID();
  const state = { account: account.name, status: "active", brokenAt: null, brokenReason: null, toldAt: null, ...sealedGrant(id, grant) } as const;
  await tx.calendarConnection.upsert({ where: { id }, create: { id, ...owner, ...state }, update: state, select: { id: true } });
  const hasWritten = (await tx.connectedCalendar.count({ where: { isWritten: true, connection: { userId: actor.id } } })) > 0;
  await saveCalendarList(tx, id, calendars, known ? null : { isRead: isExpertRole(actor.role), isWritten: !hasWritten });
  // Channels of a consent that was taken back may be silent for good: they are asked for anew.
  if (known) await tx.connectedCalendar.updateMany({ where: { connectionId: id }, data: { channelId: null, channelHash: null, channelResource: null, channelExpiresAt: null } });
  await orderReading(tx, id);
  await emit(tx, "calendar.connected", { userId: actor.id });
  return id;
}

/** Writes down which calendars the account has; `first` says what to do with its own one when the account is new here. Calendars that are gone stay while they are used. */
export async function saveCalendarList(tx: Tx, connectionId: string, calendars: readonly VendorCalendar[], first: { isRead: boolean; isWritten: boolean } | null): Promise<void> {
  for (const { id: externalId, name, timeZone, mayWrite, isPrimary } of calendars) {
    const facts = { name, mayWrite, ...(timeZone === null ? {} : { timeZone }) };
    const use = first && isPrimary ? { isRead: first.isRead, isWritten: first.isWritten && mayWrite } : {};
    await tx.connectedCalendar.upsert({ where: { connectionId_externalId: { connectionId, externalId } }, create: { connectionId, externalId, ...facts, ...use }, update: facts, select: { id: true } });
  }
  await tx.connectedCalendar.deleteMany({ where: { connectionId, externalId: { notIn: calendars.map(({ id }) => id) }, isRead: false, isWritten: false, outsideEvents: { none: {} } } });
}

/** The same browser, or a program's session of the same person that had it opened in a browser. */
async function isSameVisit(actor: Actor, sessionId: string): Promise<boolean> {
  if (actor.sessionId === sessionId) return true;
  return (await db.session.count({ where: { id: sessionId, userId: actor.id, kind: "api", revokedAt: null } })) === 1;
}

function backFrom(provider: VendorName): string {
  return publicUrl(`/settings/calendars/${provider}/back`);
}
