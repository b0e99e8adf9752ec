import type { Channels, Push } from "@/sandbox/calendars/channels";
import type { World } from "@/sandbox/world";

const ANSWER_WITHIN_MS = 10_000;
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/;

export type Pusher = { wake(): void; stop(): Promise<void> };

/** Whether pushes may go there: nothing leaves this machine. */
export function isReachable(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && LOOPBACK.test(url.hostname);
}

/** Tells those who watch a calendar that it changed: Google by headers alone, Microsoft in JSON; three more tries when nobody takes it. */
export function startPusher(world: World, channels: Channels): Pusher {
  const abort = new AbortController();
  let trip: Promise<void> | null = null;
  const wake = (): void => {
    if (abort.signal.aborted || trip) return;
    trip = carryAll(world, channels, abort.signal).finally(() => {
      trip = null;
    });
  };
  return {
    wake,
    async stop() {
      abort.abort();
      await trip?.catch(() => undefined);
    },
  };
}

async function carryAll(world: World, channels: Channels, stop: AbortSignal): Promise<void> {
  for (let due = channels.due(); due.length > 0 && !stop.aborted; due = channels.due()) {
    const outcomes = await Promise.all(due.map((push) => post(push, stop)));
    if (stop.aborted) return;
    for (const [index, push] of due.entries()) {
      channels.settled(push, outcomes[index] ?? "no connection");
      world.log("calendar push", { vendor: push.channel.vendor, change: push.change, outcome: outcomes[index] ?? "" });
    }
  }
}

async function post(push: Push, stop: AbortSignal): Promise<string> {
  const { headers, body } = push.channel.vendor === "google" ? googlePush(push) : graphPush(push);
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
    const response = await fetch(push.channel.address, { method: "POST", headers, body, redirect: "manual", signal });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return error instanceof DOMException && error.name === "TimeoutError" ? "no answer in 10 s" : "no connection";
  }
}

function googlePush({ channel, change, number }: Push): { headers: Record<string, string>; body: string } {
  return {
    headers: {
      "x-goog-channel-id": channel.id, "x-goog-channel-token": channel.token, "x-goog-channel-expiration": new Date(channel.expiresAt).toUTCString(),
      "x-goog-resource-id": channel.resource, "x-goog-resource-uri": `https://www.googleapis.com/calendar/v3/calendars/${encodeURIComponent(channel.calendar.replace(/^google:/, ""))}/events?alt=json`,
      "x-goog-resource-state": change === "sync" ? "sync" : "exists", "x-goog-message-number": String(number), "user-agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
    },
    body: "",
  };
}

function graphPush({ channel, eventId, change }: Push): { headers: Record<string, string>; body: string } {
  const value = [{
    subscriptionId: channel.id, subscriptionExpirationDateTime: new Date(channel.expiresAt).toISOString(), changeType: change, clientState: channel.token, tenantId: "sandbox",
    resource: `Users/sandbox/Events/${eventId}`, resourceData: { "@odata.type": "#Microsoft.Graph.Event", "@odata.id": `Users/sandbox/Events/${eventId}`, id: eventId },
  }];
  return { headers: { "content-type": "application/json" }, body: JSON.stringify({ value }) };
}
