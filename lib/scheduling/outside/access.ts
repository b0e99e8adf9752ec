import { CalendarTrouble } from "@/lib/clients/calendar-http";
import type { CalendarGrant, CalendarVendor } from "@/lib/clients/calendar-vendor";
import { db } from "@/lib/platform/db";
import { decryptSecret, encryptSecret } from "@/lib/platform/secrets";
import { VendorNameSchema } from "@/lib/scheduling/core/connections";
import { vendorOf } from "@/lib/scheduling/outside/vendors";

// A token that ends while we speak would cost a round.
const spareMs = 60_000;

export type SpeakTo = <T>(work: (accessToken: string) => Promise<T>) => Promise<T>;

/**
 * The way to speak to a connection's vendor: with a token that holds, renewed when it does not any more. Null when there is no such
 * connection, or it needs none (a subscription). Whatever goes wrong is a `CalendarTrouble`.
 */
export async function accessTo(connectionId: string, now: Date): Promise<{ vendor: CalendarVendor; speak: SpeakTo } | null> {
  const connection = await db.calendarConnection.findUnique({ where: { id: connectionId }, select: { provider: true, accessToken: true, refreshToken: true, tokenExpiresAt: true } });
  const provider = VendorNameSchema.safeParse(connection?.provider);
  if (!connection || !provider.success) return null;
  const vendor = vendorOf(provider.data);
  const { accessToken, refreshToken, tokenExpiresAt } = connection;
  const holds = accessToken !== null && tokenExpiresAt !== null && tokenExpiresAt.getTime() - spareMs > now.getTime();
  let token = holds ? decryptSecret(accessToken, placeOf(connectionId, "access_token")) : null;
  const renew = async (): Promise<string> => {
    if (refreshToken === null) throw new CalendarTrouble("revoked", `${vendor.name} refresh`, "there is nothing to refresh with");
    const grant = await vendor.refresh(decryptSecret(refreshToken, placeOf(connectionId, "refresh_token")));
    await db.calendarConnection.updateMany({ where: { id: connectionId }, data: sealedGrant(connectionId, grant) });
    return grant.accessToken;
  };
  const speak: SpeakTo = async (work) => {
    token ??= await renew();
    try {
      return await work(token);
    } catch (error) {
      if (!(error instanceof CalendarTrouble) || error.kind !== "expired") throw error;
    }
    token = await renew();
    return work(token);
  };
  return { vendor, speak };
}

/** Tokens as they are stored; a vendor that gives no new refresh token leaves the old one. */
export function sealedGrant(connectionId: string, { accessToken, refreshToken, expiresAt }: CalendarGrant) {
  return {
    accessToken: encryptSecret(accessToken, placeOf(connectionId, "access_token")),
    tokenExpiresAt: expiresAt,
    ...(refreshToken === null ? {} : { refreshToken: encryptSecret(refreshToken, placeOf(connectionId, "refresh_token")) }),
  };
}

/** The refresh token in the open, to give it back with. */
export function openRefreshToken(connectionId: string, sealed: string): string {
  return decryptSecret(sealed, placeOf(connectionId, "refresh_token"));
}

function placeOf(connectionId: string, column: "access_token" | "refresh_token"): string {
  return `calendar_connections.${column}.${connectionId}`;
}
