import { env } from "@/lib/platform/env";

/** The address under which the client of a meeting is registered at a vendor: a name of ours, so that their own address stays here. Nothing is ever written to it. */
export function clientAddress(meetingId: string): string {
  const domain = /@([^\s>]+)/.exec(env().MAIL_FROM)?.[1] ?? "colloquy.example";
  return `client-${meetingId}@${domain}`;
}
