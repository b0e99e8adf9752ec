import { z } from "zod";
import { PageQuerySchema, pageOf } from "@/lib/kernel/page";
import { expertOperation, memberOperation } from "@/lib/platform/procedure";
import { EarningsSchema, PaymentSchema } from "@/lib/payments/core/schema";
import { earningsOf } from "@/lib/payments/earnings";
import { getPayment, listPayments } from "@/lib/payments/queries";

const list = memberOperation("payments.list", { rate: "read" })
  .route({ method: "GET", path: "/payments", summary: "My payments, newest first, each with its ledger trail", tags: ["Money"] })
  .input(PageQuerySchema)
  .output(pageOf(PaymentSchema))
  .handler(async ({ input, context }) => {
    const page = await listPayments(context.actor, input);
    return { ...page, items: [...page.items] };
  });

const get = memberOperation("payments.get", { rate: "read" })
  .route({ method: "GET", path: "/payments/{id}", summary: "One payment with its ledger trail", tags: ["Money"] })
  .input(z.object({ id: z.string().max(100) }))
  .output(PaymentSchema)
  .handler(({ input, context }) => getPayment(context.actor, input.id));

const earnings = expertOperation("earnings.mine", { rate: "read" })
  .route({ method: "GET", path: "/earnings/me", summary: "What I have earned, from the books", tags: ["Money"] })
  .output(EarningsSchema)
  .handler(({ context }) => earningsOf(context.actor));

export const paymentProcedures = { list, get };

export const earningsProcedures = { mine: earnings };
