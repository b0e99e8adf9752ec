import { z } from "zod";
import { db } from "@/lib/platform/db";
import { hashToken, sameSecret } from "@/lib/platform/secrets";
import { orderReading } from "@/lib/scheduling/outside/order-reading";

const ChangesSchema = z.object({ value: z.array(z.object({ subscriptionId: z.string(), clientState: z.string().nullish() })).max(1_000) });

// Microsoft waits for ten seconds for its own word; nothing of ours is in it.
const longestWord = 1_000;

/** Google says that a calendar changed: the headers name the channel, and the word that we gave with it. Answers the status. */
export async function receiveGooglePush(headers: Headers): Promise<200 | 404> {
  // The first message says only that the channel is open, and may come before we have written it down.
  if (headers.get("x-goog-resource-state") === "sync") return 200;
  return (await heed(headers.get("x-goog-channel-id"), headers.get("x-goog-channel-token"))) ? 200 : 404;
}

/** Microsoft asks whether we are here (answers its word), or says what changed (answers null when that was no message of Microsoft's). */
export async function receiveMicrosoftPush(request: Request): Promise<{ status: 200; word: string } | { status: 202 | 400 | 404 }> {
  const word = new URL(request.url).searchParams.get("validationToken");
  if (word !== null) return word.length <= longestWord ? { status: 200, word } : { status: 400 };
  const changes = ChangesSchema.safeParse(await request.json().catch(() => null));
  if (!changes.success) return { status: 400 };
  const words = new Map(changes.data.value.map(({ subscriptionId, clientState }) => [subscriptionId, clientState ?? null]));
  const known = await Promise.all([...words].map(([id, state]) => heed(id, state)));
  return { status: known.includes(true) || words.size === 0 ? 202 : 404 };
}

/** Orders a reading when the channel is one of ours and the word fits; whether it was. */
async function heed(channelId: string | null, word: string | null): Promise<boolean> {
  if (!channelId || !word) return false;
  const calendar = await db.connectedCalendar.findUnique({ where: { channelId }, select: { channelHash: true, connectionId: true } });
  if (!calendar?.channelHash || !sameSecret(calendar.channelHash, hashToken(word))) return false;
  await orderReading(db, calendar.connectionId);
  return true;
}
