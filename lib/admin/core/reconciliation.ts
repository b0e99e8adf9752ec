import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { MoneySchema } from "@/lib/kernel/money";
import { PageQuerySchema } from "@/lib/kernel/page";

export const reconciliationStates = ["open", "resolved"] as const;

export const ReconciliationQuerySchema = PageQuerySchema.extend({ state: z.enum(reconciliationStates).optional() });

export type ReconciliationQuery = z.infer<typeof ReconciliationQuerySchema>;

/** Something the gateway says that our books do not, with the booking that it is about where that is known. */
export const ReconciliationItemSchema = z.object({
  id: z.string(), kind: z.string(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])), openedAt: InstantSchema, resolvedAt: InstantSchema.nullable(),
  booking: z.object({ id: z.string(), reference: z.string(), title: z.string(), total: MoneySchema }).nullable(),
});

export type ReconciliationItem = z.infer<typeof ReconciliationItemSchema>;

export const ResolveSchema = z.object({
  id: z.string().min(1).max(100),
  reason: z.string("Say what you found, in a sentence.").trim().min(3, "Say what you found, in a sentence.").max(1_000, "At most 1000 characters."),
});

type Facts = Pick<ReconciliationItem, "kind" | "details">;

/** What disagrees, as a person would say it. */
export function disagreement({ kind, details }: Facts): string {
  const why = [details["wrong"], details["reason"], details["error"], details["status"]].find((each) => typeof each === "string" && each !== "");
  const because = why === undefined ? "." : `: ${why}.`;
  if (kind === "payment_mismatch") return `The payment at the gateway is not the one that we asked for${because} Nothing was confirmed.`;
  if (kind === "unknown_refund") return "The gateway tells of a refund that our books do not know.";
  if (kind === "refund_failed") return `A refund did not go through${because} The client still waits for the money.`;
  if (kind === "unknown_payment") return why === undefined ? "The gateway tells of a payment that our books do not know." : `The gateway does not let us read this payment${because}`;
  return `${kind.replaceAll("_", " ")}${because}`;
}

/** What to look for at the gateway: its own name of the payment or refund, or ours. */
export function gatewayName({ details }: Facts): string | null {
  const names = ["refund", "payment", "paymentId", "sessionId", "refundId", "reference"].map((name) => details[name]);
  const name = names.find((each) => typeof each === "string" && each !== "");
  return typeof name === "string" ? name : null;
}
