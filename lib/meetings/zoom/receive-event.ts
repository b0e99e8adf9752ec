import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { DomainError, notFound } from "@/lib/kernel/errors";
import { type ZoomEvent, ZoomEventSchema } from "@/lib/meetings/core/zoom-event";
import { env } from "@/lib/platform/env";
import { enqueue } from "@/lib/platform/jobs";
import { transaction } from "@/lib/platform/transaction";

const toleranceSeconds = 300;
const bodyLimit = 1024 * 1024;
const wanted: readonly string[] = ["meeting.started", "meeting.ended", "meeting.participant_joined", "meeting.participant_left", "recording.completed", "recording.transcript_completed"];

type Received = { readonly outcome: "new" | "known" | "ignored" } | { readonly plainToken: string; readonly encryptedToken: string };

/** Puts a signed event of Zoom's into the inbox, once for ever, and orders the work on it in the same transaction; answers Zoom's challenge to this address. Throws for what Zoom did not sign, or signed at another time. */
export async function receiveZoomEvent(request: Request, now: Date): Promise<Received> {
  const secret = env().ZOOM_WEBHOOK_SECRET;
  if (!secret) throw notFound("address");
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) throw tooLarge();
  const body = await request.text();
  if (body.length > bodyLimit) throw tooLarge();
  refuseForged(body, request.headers, secret, now);
  const event = parsed(body);
  if (event.event === "endpoint.url_validation") return answerChallenge(event, secret);
  return wanted.includes(event.event) ? { outcome: await keep(event, body) } : { outcome: "ignored" };
}

function refuseForged(body: string, headers: Headers, secret: string, now: Date): void {
  const signedAt = headers.get("x-zm-request-timestamp") ?? "";
  const isTimely = /^\d{1,12}$/.test(signedAt) && Math.abs(now.getTime() / 1_000 - Number(signedAt)) <= toleranceSeconds;
  const expected = Buffer.from(`v0=${createHmac("sha256", secret).update(`v0:${signedAt}:${body}`).digest("hex")}`);
  const given = Buffer.from(headers.get("x-zm-signature") ?? "");
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  if (!isTimely || !fits) throw new DomainError("malformed", "bad_signature", "The signature does not fit this event.");
}

function parsed(body: string): ZoomEvent {
  try {
    return ZoomEventSchema.parse(JSON.parse(body));
  } catch {
    throw new DomainError("malformed", "malformed_event", "That is no event.");
  }
}

function answerChallenge({ payload: { plainToken = "" } }: ZoomEvent, secret: string): Received {
  return { plainToken, encryptedToken: createHmac("sha256", secret).update(plainToken).digest("hex") };
}

/** Zoom's events have no id; the same one sent again is the same to the letter. */
async function keep(event: ZoomEvent, body: string): Promise<"new" | "known"> {
  const eventId = createHash("sha256").update(body).digest("hex");
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO gateway_events (id, provider, event_id, type, payload) VALUES (gen_random_uuid()::text, 'zoom', ${eventId}, ${event.event}, ${JSON.stringify(event)}::jsonb)
      ON CONFLICT (provider, event_id) DO NOTHING RETURNING id`;
    if (!rows[0]) return "known";
    await enqueue(tx, "meetings.process-zoom-event", { gatewayEventId: rows[0].id });
    return "new";
  });
}

function tooLarge(): DomainError {
  return new DomainError("too_large", "body_too_large", "That event is too large.");
}
