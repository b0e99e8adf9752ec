import { createHash } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { isDuplicate } from "@/lib/platform/db-errors";

export type Replay<T> = { readonly answer: T; readonly isReplay: boolean };

// Longer than an operation takes. Each is harmless to run twice: what it does is guarded by the rows themselves.
const longestMilliseconds = 30_000;

type Claim = { readonly actorKey: string; readonly operation: string; readonly key: string };

/** Runs `work` once for a key: the same key and input answer again what was answered; another input is refused (422); a first try that is still running is a conflict (409). */
export async function once<T>(claim: Claim, input: unknown, work: () => Promise<T>): Promise<Replay<T>> {
  const requestHash = createHash("sha256").update(JSON.stringify(input) ?? "").digest("base64url");
  const known = await claimKey(claim, requestHash);
  if (known) return { answer: known.response as T, isReplay: true };
  try {
    const answer = await work();
    await db.idempotencyKey.update({ where: { actorKey_operation_key: claim }, data: { response: JSON.parse(JSON.stringify(answer ?? null)), finishedAt: new Date() } });
    return { answer, isReplay: false };
  } catch (error) {
    // A refusal is not kept: the person may mend the cause and press again.
    await db.idempotencyKey.deleteMany({ where: claim });
    throw error;
  }
}

async function claimKey(claim: Claim, requestHash: string): Promise<{ response: unknown } | null> {
  try {
    await db.idempotencyKey.create({ data: { ...claim, requestHash } });
    return null;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const known = await db.idempotencyKey.findUnique({ where: { actorKey_operation_key: claim } });
  if (!known) return claimKey(claim, requestHash);
  if (known.requestHash !== requestHash) throw otherBody();
  if (known.finishedAt) return { response: known.response };
  if (await takeOver(claim, known.createdAt)) return null;
  throw stillRunning();
}

/** A try whose process was killed in the middle never ends: the next one goes on in its place. */
async function takeOver(claim: Claim, createdAt: Date): Promise<boolean> {
  if (createdAt.getTime() > Date.now() - longestMilliseconds) return false;
  const { count } = await db.idempotencyKey.updateMany({ where: { ...claim, createdAt, finishedAt: null }, data: { createdAt: new Date() } });
  return count === 1;
}

function otherBody(): DomainError {
  return new DomainError("invalid", "idempotency_key_reused", "That Idempotency-Key was used with another body. Use a new key for a new request.");
}

function stillRunning(): DomainError {
  return new DomainError("conflict", "request_in_progress", "The first request with that Idempotency-Key is still running. Try again in a moment.", { retryAfterSeconds: 1 });
}
