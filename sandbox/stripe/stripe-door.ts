import type { Database } from "@/sandbox/database";
import type { Faults } from "@/sandbox/control/faults";
import { json } from "@/sandbox/reply";
import type { Handler, Reply, Router, SandboxRequest } from "@/sandbox/router";
import type { Desk, DeskFactory } from "@/sandbox/stripe/desk";
import { expandResource } from "@/sandbox/stripe/expand";
import { type FormValue, parseForm } from "@/sandbox/stripe/form";
import { createIdempotency, type Idempotency, type StripeAnswer } from "@/sandbox/stripe/idempotency";
import { newId } from "@/sandbox/stripe/new-id";
import { CardRefusal, StripeRefusal, wrongKey } from "@/sandbox/stripe/stripe-error";

export type StripeCall = { readonly params: Record<string, FormValue>; readonly request: SandboxRequest };
export type StripeOperation = (desk: Desk, call: StripeCall) => object;

/** Registers one Stripe address: `door.post("/refunds", createRefund)`. */
export type StripeDoor = {
  get(path: string, operation: StripeOperation): void;
  post(path: string, operation: StripeOperation): void;
};

export type StripeParts = { router: Router; database: Database; desks: DeskFactory; faults: Faults; settled: () => void };

/** What every Stripe request passes: key, planned faults, idempotency, one transaction, expansion, Stripe's error shape. */
export function createStripeDoor(parts: StripeParts): StripeDoor {
  const idempotency = createIdempotency(parts.database);
  return {
    get: (path, operation) => parts.router.on("GET", `/v1${path}`, doorFor(parts, idempotency, operation)),
    post: (path, operation) => parts.router.on("POST", `/v1${path}`, doorFor(parts, idempotency, operation)),
  };
}

function doorFor(parts: StripeParts, idempotency: Idempotency, operation: StripeOperation): Handler {
  return (request) => {
    const requestId = newId("req", 14);
    const key = idempotencyKeyOf(request);
    const headers = { "request-id": requestId, ...(key ? { "idempotency-key": key } : {}) };
    const fault = parts.faults.take("stripe");
    try {
      checkKey(request);
      if (fault && fault.when === "before") return broken(fault.status, headers);
      const call = { params: paramsOf(request), request };
      const work = () => perform(parts.desks(request.origin, { id: requestId, idempotencyKey: key }), operation, call);
      const answer = parts.database.transaction(() => (key ? idempotency.once(key, request, requestId, work) : work()));
      parts.settled();
      // The work is done and the answer is lost on its way: what a careful client must survive.
      if (fault) return broken(fault.status, headers);
      return json(answer.status, answer.body, { ...headers, ...answer.headers });
    } catch (error) {
      if (error instanceof StripeRefusal) return json(error.status, { error: error.body }, headers);
      throw error;
    }
  };
}

function perform(desk: Desk, operation: StripeOperation, call: StripeCall): StripeAnswer {
  try {
    const resource = operation(desk, call);
    return { status: 200, body: expandResource(desk.resources, resource, call.params.expand) };
  } catch (error) {
    if (error instanceof CardRefusal) return { status: error.status, body: { error: error.body } };
    throw error;
  }
}

function checkKey(request: SandboxRequest): void {
  const [scheme = "", credentials = ""] = (request.headers.authorization ?? "").split(" ");
  const key = scheme.toLowerCase() === "basic" ? Buffer.from(credentials, "base64").toString("utf8").split(":")[0] ?? "" : credentials;
  if (key === "") throw wrongKey(null);
  if (!/^(sk|rk)_test_\w+$/.test(key)) throw wrongKey(key);
}

function paramsOf(request: SandboxRequest): Record<string, FormValue> {
  const query = request.query.toString();
  return parseForm(request.method === "POST" ? [query, request.body.toString("utf8")].filter(Boolean).join("&") : query);
}

function idempotencyKeyOf(request: SandboxRequest): string | null {
  const key = request.headers["idempotency-key"];
  return request.method === "POST" && typeof key === "string" && key !== "" ? key : null;
}

function broken(status: number, headers: Record<string, string>): Reply {
  return json(status, { error: { type: "api_error", message: "A planned fault of the sandbox." } }, headers);
}
