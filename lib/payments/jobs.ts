import type { TaskList } from "graphile-worker";
import { processEvent } from "@/lib/payments/process-event";
import { performRefund } from "@/lib/payments/refunds";
import { capturePayment, closePayment, voidPayment } from "@/lib/payments/settle-up";
import { sweepPayments } from "@/lib/payments/sweep-payments";

type Named<Key extends string> = Record<Key, string>;

/** What the worker does for payments; each may run twice. */
export const paymentJobs: TaskList = {
  "payments.process-event": (payload) => processEvent((payload as Named<"gatewayEventId">).gatewayEventId),
  "payments.close": async (payload) => void (await closePayment((payload as Named<"paymentId">).paymentId)),
  "payments.capture": async (payload) => void (await capturePayment((payload as Named<"paymentId">).paymentId)),
  "payments.void": async (payload) => void (await voidPayment((payload as Named<"paymentId">).paymentId)),
  "payments.perform-refund": (payload) => performRefund((payload as Named<"refundId">).refundId),
  "payments.sweep": () => sweepPayments(new Date()),
};
