import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { listParams, readParams, text } from "@/sandbox/stripe/params";
import type { StripeDoor } from "@/sandbox/stripe/stripe-door";

const ListParams = z.strictObject({ ...listParams, payment_intent: text.optional(), customer: text.optional(), transfer_group: text.optional() });

export function serveCharges(door: StripeDoor): void {
  door.get("/charges/:id", (desk, { request }) => desk.resources.get("charge", pathParam(request, "id")));
  door.get("/charges", (desk, { params }) => {
    const { payment_intent, customer, transfer_group, ...page } = readParams(ListParams, params);
    const conditions = { "$.payment_intent": payment_intent, "$.customer": customer, "$.transfer_group": transfer_group };
    return desk.resources.list("charge", "/v1/charges", conditions, page);
  });
}
