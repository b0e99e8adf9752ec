import type { Faults } from "@/sandbox/control/faults";
import { findPayments } from "@/sandbox/control/find-payments";
import { json, seeOther, wantsHtml } from "@/sandbox/reply";
import { pathParam, type Reply, type Router, type SandboxRequest } from "@/sandbox/router";
import type { DeskFactory } from "@/sandbox/stripe/desk";
import type { Outbox } from "@/sandbox/webhooks/outbox";

type Parts = { router: Router; desks: DeskFactory; faults: Faults; outbox: Outbox; wake: () => void };

/** Levers for tests and for the buttons of the payments page: hold, release and repeat webhooks, plan faults, look. */
export function serveControl({ router, desks, faults, outbox, wake }: Parts): void {
  router.on("POST", "/control/webhooks/pause", (request) => {
    outbox.hold();
    return done(request, { held: true, waiting: outbox.waiting() });
  });
  router.on("POST", "/control/webhooks/resume", (request) => {
    const order = request.query.get("order") === "shuffled" ? "shuffled" : "as-made";
    outbox.release(order, countOf(request, "copies", 1));
    wake();
    return done(request, { held: false, waiting: outbox.waiting() });
  });
  router.on("POST", "/control/webhooks/resend/:event", (request) => {
    const event = desks(request.origin, null).resources.find("event", pathParam(request, "event"));
    if (!event) return json(404, { message: "No such event." });
    outbox.again(event.id, event.type);
    wake();
    return done(request, { event: event.id, type: event.type });
  });
  router.on("GET", "/control/webhooks", (request) => {
    const event = request.query.get("event");
    const deliveries = event === null ? outbox.newest(countOf(request, "limit", 100)) : outbox.ofEvent(event);
    return json(200, { held: outbox.isHeld(), waiting: outbox.waiting(), deliveries });
  });
  router.on("GET", "/control/payments", (request) => {
    const metadata = [...request.query].flatMap(([name, value]) => /^metadata\[(\w+)\]$/.test(name) ? [[name.slice(9, -1), value] as const] : []);
    const payments = findPayments(desks(request.origin, null), {
      session: request.query.get("session"), paymentIntent: request.query.get("payment_intent"),
      reference: request.query.get("client_reference_id"), metadata: Object.fromEntries(metadata),
    }, countOf(request, "limit", 50));
    return json(200, { payments });
  });
  for (const room of ["mail", "stripe"] as const) {
    router.on("POST", `/control/${room}/fail-next`, (request) => {
      const when = request.query.get("when") === "after" ? "after" : "before";
      faults.plan(room, { count: countOf(request, "count", 1), status: countOf(request, "status", 500), when });
      return done(request, { room, ...faults.planned(room) });
    });
  }
}

function countOf(request: SandboxRequest, name: string, otherwise: number): number {
  const value = Number(request.query.get(name) ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= 1000 ? value : otherwise;
}

function done(request: SandboxRequest, value: object): Reply {
  return wantsHtml(request) ? seeOther("/payments") : json(200, value);
}
