import { ORPCError, os } from "@orpc/server";
import { type Actor, isExpertRole } from "@/lib/kernel/actor";
import { notForYou, signInFirst } from "@/lib/kernel/errors";
import { once } from "@/lib/platform/idempotency";
import { log } from "@/lib/platform/log";
import { countOperation } from "@/lib/platform/metrics";
import { type RateClass, type RateState, spendRate } from "@/lib/platform/rate-limit";
import { toOrpcError } from "@/lib/platform/refusal";
import { refuseUnsound } from "@/lib/platform/sound-input";

/** Who may ask at all; whose things they may touch is part of each operation's query. */
export type Policy = "anyone" | "member" | "expert" | "admin" | "nobody";

export type OperationMeta = {
  readonly name?: string;
  readonly policy?: Policy;
  readonly rate?: RateClass;
  /** Accepts `Idempotency-Key`: same key and body, same answer. */
  readonly isIdempotent?: boolean;
};

export type RequestContext = {
  readonly actor: Actor | null;
  readonly requestId: string;
  readonly now: Date;
  /** The caller's address as the trusted hop saw it; for rate limits only. */
  readonly address: string;
  readonly userAgent: string;
  readonly idempotencyKey: string | null;
  /** The version (ETag) that an edit was made on, from `If-Match`. */
  readonly ifMatch?: number | null;
  /** What the door adds to the answer's headers. */
  readonly answer: { rate?: RateState; isReplay?: boolean; etag?: number };
};

type Declared = Required<Pick<OperationMeta, "name" | "policy">> & OperationMeta;

const base = os.$context<RequestContext>().$meta<OperationMeta>({});

/** The one gate. Every operation is declared through here and nothing passes that does not say who may: a missing policy refuses everyone. */
function gated(meta: Declared) {
  return base.meta({ rate: "read", ...meta }).use(async ({ context, procedure, next, path }, input, output) => {
    const declared = procedure["~orpc"].meta;
    const startedAt = performance.now();
    let outcome = "ok";
    try {
      await limit(declared, context);
      admit(declared.policy ?? "nobody", context.actor);
      refuseUnsound(input);
      if (!declared.isIdempotent || !context.idempotencyKey) return await next();
      const claim = { actorKey: context.actor?.id ?? context.address, operation: declared.name ?? path.join("."), key: context.idempotencyKey };
      const { answer, isReplay } = await once(claim, input, async () => (await next()).output);
      context.answer.isReplay = isReplay;
      return output(answer);
    } catch (error) {
      const refused = toOrpcError(error, context.requestId);
      outcome = refused.code;
      throw refused;
    } finally {
      const milliseconds = Math.round(performance.now() - startedAt);
      countOperation(declared.name ?? path.join("."), outcome, milliseconds);
      log.info({ requestId: context.requestId, personId: context.actor?.id ?? null, operation: declared.name, outcome, milliseconds }, "operation");
    }
  });
}

async function limit(meta: OperationMeta, context: RequestContext): Promise<void> {
  const key = context.actor?.id ?? context.address;
  context.answer.rate = await spendRate(meta.rate ?? "read", key, context.now);
}

function admit(policy: Policy, actor: Actor | null): void {
  if (policy === "anyone") return;
  if (!actor) throw signInFirst();
  if (policy === "member") return;
  if (policy === "admin" && actor.role === "admin") return;
  if (policy === "expert" && isExpertRole(actor.role)) return;
  throw notForYou();
}

/** An operation that strangers may ask for; `context.actor` may be null. */
export function openOperation(name: string, options: Omit<OperationMeta, "name" | "policy"> = {}) {
  return gated({ name, policy: "anyone", ...options });
}

/** An operation for signed-in people; `context.actor` is theirs. */
export function memberOperation(name: string, options: Omit<OperationMeta, "name" | "policy"> = {}) {
  return signedIn(name, "member", options);
}

/** An operation for people who sell time. */
export function expertOperation(name: string, options: Omit<OperationMeta, "name" | "policy"> = {}) {
  return signedIn(name, "expert", options);
}

/** An operation for admins. */
export function adminOperation(name: string, options: Omit<OperationMeta, "name" | "policy"> = {}) {
  return signedIn(name, "admin", options);
}

function signedIn(name: string, policy: Policy, options: Omit<OperationMeta, "name" | "policy">) {
  return gated({ name, policy, rate: "write", ...options }).use(({ context, next }) => {
    if (!context.actor) throw new ORPCError("UNAUTHORIZED");
    return next({ context: { actor: context.actor } });
  });
}
