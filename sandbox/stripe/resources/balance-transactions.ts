import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { currency, listParams, readParams, text } from "@/sandbox/stripe/params";
import type { StripeDoor } from "@/sandbox/stripe/stripe-door";

const ListParams = z.strictObject({ ...listParams, currency: currency.optional(), source: text.optional(), type: text.optional() });

export function serveBalanceTransactions(door: StripeDoor): void {
  door.get("/balance_transactions/:id", (desk, { request }) => desk.resources.get("balance_transaction", pathParam(request, "id")));
  door.get("/balance_transactions", (desk, { params }) => {
    const { currency: inCurrency, source, type, ...page } = readParams(ListParams, params);
    const conditions = { "$.currency": inCurrency, "$.source": source, "$.type": type };
    return desk.resources.list("balance_transaction", "/v1/balance_transactions", conditions, page);
  });
}
