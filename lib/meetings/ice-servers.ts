import { createHmac } from "node:crypto";
import type { Meeting } from "@/lib/meetings/core/schema";
import { env } from "@/lib/platform/env";

/** How long credentials for the TURN server are good: longer than any session. */
const credentialSeconds = 12 * 60 * 60;

/** The STUN and TURN servers of this installation, for the browser of one person in a room. None unless configured: people on one network meet without any. */
export function iceServers(userId: string, now: Date): Meeting["iceServers"] {
  const { ICE_SERVERS, TURN_URLS = "", TURN_SECRET } = env();
  const urls = TURN_URLS.split(",").map((url) => url.trim()).filter((url) => url !== "");
  return urls.length > 0 && TURN_SECRET ? [...ICE_SERVERS, { urls, ...turnCredential(TURN_SECRET, userId, now) }] : ICE_SERVERS;
}

/** A name and password that a TURN server with the same secret takes until they expire (coturn's `use-auth-secret`): nobody who leaves with them can use the server for long. */
export function turnCredential(secret: string, userId: string, now: Date): { username: string; credential: string } {
  const username = `${Math.floor(now.getTime() / 1_000) + credentialSeconds}:${userId}`;
  return { username, credential: createHmac("sha1", secret).update(username).digest("base64") };
}
