import type { Meeting } from "@/lib/meetings/core/schema";
import { env } from "@/lib/platform/env";

/** The STUN and TURN servers of this installation, for the browsers in a room. None unless configured: people on one network meet without any. */
export function iceServers(): Meeting["iceServers"] {
  return env().ICE_SERVERS;
}
