import { expect, test } from "vitest";
import { disagreement, gatewayName } from "@/lib/admin/core/reconciliation";

test("each kind of disagreement says what is wrong, and what to look for", () => {
  const mismatch = { kind: "payment_mismatch", details: { paymentId: "p-1", wrong: "amount 95 instead of 9500" } };
  expect(disagreement(mismatch)).toBe("The payment at the gateway is not the one that we asked for: amount 95 instead of 9500. Nothing was confirmed.");
  expect(gatewayName(mismatch)).toBe("p-1");
  const refund = { kind: "unknown_refund", details: { refund: "re_1", payment: "pi_1", amount: 500, currency: "EUR" } };
  expect([disagreement(refund), gatewayName(refund)]).toEqual(["The gateway tells of a refund that our books do not know.", "re_1"]);
  expect(disagreement({ kind: "refund_failed", details: { refundId: "r-1", status: "failed", error: null, amount: 5 } })).toBe("A refund did not go through: failed. The client still waits for the money.");
  expect(disagreement({ kind: "unknown_payment", details: { reference: null, sessionId: "cs_1", paymentId: null } })).toBe("The gateway tells of a payment that our books do not know.");
  expect(disagreement({ kind: "unknown_payment", details: { paymentId: "p-1", reason: "No such payment" } })).toBe("The gateway does not let us read this payment: No such payment.");
  expect([disagreement({ kind: "odd_thing", details: {} }), gatewayName({ kind: "odd_thing", details: {} })]).toEqual(["odd thing.", null]);
});
