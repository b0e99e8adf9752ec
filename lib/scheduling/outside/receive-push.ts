import { z } from "zod";
import { db } from "@/lib/platform/db";
import { hashToken, sameSecret } from "@/lib/platform/secrets";
import { orderReading } from "@/lib/scheduling/outside/order-reading";

const ChangesSchema = z.object({ value: z.array(z.object({ subscriptionId: z.string(), clientState: z.string().nullish() })).max(1_000) });

// Microsoft waits for ten seconds for its own word; nothing of ours is in it.
const longestWord = 1_000;
const bodyLimit = 1024 * 1024;
const channelName = /^[\w-]{1,200}$/;

/** Google says that a calendar changed: the headers name the channel, and the word that we gave with it. Answers the status. */
export async function receiveGooglePush(headers: Headers): Promise<200 | 404> {
  // The first message says only that the channel is open, and may come before we have written it down.
  if (headers.get("x-goog-resource-state") === "sync") return 200;
  return (await heed(headers.get("x-goog-channel-id"), headers.get("x-goog-channel-token"))) ? 200 : 404;
}

/** Microsoft asks whether we are here (the answer is its word), or says which subscriptions have news; 404 when none of them is ours. */
export async function receiveMicrosoftPush(request: Request): Promise<{ status: 200; word: string } | { status: 202 | 400 | 404 | 413 }> {
  const word = new URL(request.url).searchParams.get("validationToken");
  if (word !== null) return word.length <= longestWord ? { status: 200, word } : { status: 400 };
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return { status: 413 };
  const text = await request.text();
  if (text.length > bodyLimit) return { status: 413 };
  const changes = ChangesSchema.safeParse(jsonOf(text));
  if (!changes.success) return { status: 400 };
  const words = new Map(changes.data.value.map(({ subscriptionId, clientState }) => [subscriptionId, clientState ?? null]));
  let isKnown = words.size === 0;
  for (const [id, state] of words) isKnown = (await heed(id, state)) || isKnown;
  return { status: isKnown ? 202 : 404 };
}

/** Orders a reading when the channel is one of ours and the word fits; whether it was. */
async function heed(channelId: string | null, word: string | null): Promise<boolean> {
  if (!word || !channelId || !channelName.test(channelId)) return false;
  const calendar = await db.connectedCalendar.findUnique({ where: { channelId }, select: { channelHash: true, connectionId: true } });
  if (!calendar?.channelHash || !sameSecret(calendar.channelHash, hashToken(word))) return false;
  await orderReading(db, calendar.connectionId);
  return true;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
