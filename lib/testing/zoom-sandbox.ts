import { afterAll } from "vitest";
import { startSandbox } from "@/sandbox/start-sandbox";

export const zoomSecret = "zoom-webhook-secret-of-tests";

/** Zoom's events of a test are taken from here, not delivered: port 9 answers nobody. */
const sandbox = await startSandbox({ port: 0, dataFile: ":memory:", publicUrl: "http://localhost:9", webhookSecret: "whsec_unused_in_this_test", log: () => undefined, zoom: { webhookSecret: zoomSecret } });

// Before any product module is loaded: import this first.
Object.assign(process.env, {
  ZOOM_ACCOUNT_ID: "sandbox", ZOOM_CLIENT_ID: "sandbox", ZOOM_CLIENT_SECRET: "sandbox", ZOOM_WEBHOOK_SECRET: zoomSecret,
  ZOOM_API_BASE: `${sandbox.url}/zoom/v2`, ZOOM_LOGIN_BASE: `${sandbox.url}/zoom`,
});

afterAll(() => sandbox.close());

export const zoomUrl = sandbox.url;

export type MeetingAtZoom = {
  readonly id: number; readonly uuid: string; readonly host_id: string; readonly topic: string; readonly agenda: string; readonly start_time: string; readonly duration: number;
  readonly join_url: string; readonly start_url: string; readonly registrants: readonly { readonly id: string; readonly email: string; readonly first_name: string }[];
};

/** Pulls one of the levers of Zoom's stand-in: `down`, `up`, `fail-next?count=1&when=after`, `forget-tokens`. */
export async function zoomControl(lever: string): Promise<void> {
  const response = await fetch(`${sandbox.url}/control/zoom/${lever}`, { method: "POST" });
  if (!response.ok) throw new Error(`The sandbox answered ${response.status}.`);
}

/** Everything that stands at Zoom for one of our meetings. */
export async function meetingsAtZoom(meetingId: string): Promise<MeetingAtZoom[]> {
  const { meetings } = (await (await fetch(`${sandbox.url}/control/zoom/meetings`)).json()) as { meetings: MeetingAtZoom[] };
  return meetings.filter(({ agenda }) => agenda.includes(meetingId));
}

/** Presses a button behind a join or start link, as the person who has it. */
export async function pressAtZoom(address: string, what: "join" | "leave" | "end" | "record"): Promise<void> {
  const response = await fetch(address, { method: "POST", redirect: "manual", body: new URLSearchParams({ do: what }) });
  if (response.status !== 303) throw new Error(`The sandbox answered ${response.status}.`);
}
