import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { listParams, readParams, text } from "@/sandbox/stripe/params";
import type { StripeDoor } from "@/sandbox/stripe/stripe-door";
import type { Outbox } from "@/sandbox/webhooks/outbox";

const ListParams = z.strictObject({ ...listParams, type: text.optional() });

export function serveEvents(door: StripeDoor, outbox: Outbox): void {
  door.get("/events/:id", (desk, { request }) => {
    const event = desk.resources.get("event", pathParam(request, "id"));
    return { ...event, pending_webhooks: outbox.waitingFor(event.id) };
  });
  door.get("/events", (desk, { params }) => {
    const { type, ...page } = readParams(ListParams, params);
    return desk.resources.list("event", "/v1/events", { "$.type": type }, page);
  });
}
