import { expect, test } from "vitest";
import { ReconciliationQuerySchema } from "@/lib/admin/core/reconciliation";
import { listReconciliation, resolveReconciliation } from "@/lib/admin/reconciliation";
import { AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditEntries } from "@/lib/audit/list-entries";
import { openReconciliation } from "@/lib/payments/reconciliation";
import { db } from "@/lib/platform/db";
import { newPerson } from "@/lib/testing/booking-world";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-12-01T15:00:00Z");
const open = ReconciliationQuerySchema.parse({ state: "open" });
const refusal = (code: string) => expect.objectContaining({ code });

test("what the gateway tells otherwise waits with its booking until one admin has said what they found", async () => {
  const [admin, other, nobody] = [await newPerson("admin"), await newPerson("admin"), await newPerson()];
  const { bookingId } = await sessionOfTwo();
  const payment = await db.payment.create({ data: { bookingId, gateway: "stripe", status: "succeeded", amount: 9_500, currency: "EUR", gatewayPaymentId: "pi_reconciled" }, select: { id: true } });
  const refund = await db.refund.create({ data: { paymentId: payment.id, amount: 100, currency: "EUR", reason: "cancelled" }, select: { id: true } });
  await openReconciliation(db, { key: "k-1", kind: "payment_mismatch", details: { paymentId: payment.id, wrong: "amount 95 instead of 9500" } });
  await openReconciliation(db, { key: "k-1", kind: "payment_mismatch", details: { paymentId: payment.id, wrong: "said again" } });
  await openReconciliation(db, { key: "k-2", kind: "unknown_payment", details: { reference: null, sessionId: "cs_nobody", paymentId: null } });

  await openReconciliation(db, { key: "k-3", kind: "refund_failed", details: { refundId: refund.id, reason: "The account is closed." } });
  await openReconciliation(db, { key: "k-4", kind: "unknown_refund", details: { refund: "re_1", payment: "pi_reconciled", amount: 100, currency: "EUR" } });

  const { items, total } = await listReconciliation(admin, open);
  expect(total).toBe(4);
  for (const kind of ["refund_failed", "unknown_refund"]) expect(items.find((item) => item.kind === kind)?.booking?.id, kind).toBe(bookingId);
  const mismatch = items.find(({ kind }) => kind === "payment_mismatch");
  expect(mismatch).toMatchObject({ details: { wrong: "amount 95 instead of 9500" }, resolvedAt: null, booking: { id: bookingId, reference: expect.any(String) } });
  expect(items.find(({ kind }) => kind === "unknown_payment")?.booking).toBeNull();

  const id = mismatch?.id ?? "";
  const resolve = (who: typeof admin) => resolveReconciliation(who, { id, reason: "The amount was typed by hand; it went back.", requestId: "r-1" }, now);
  const outcomes = await Promise.allSettled([resolve(admin), resolve(other)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(resolve(admin)).rejects.toThrow(refusal("already_resolved"));
  expect((await listReconciliation(admin, open)).items.map((item) => item.id)).not.toContain(id);
  expect((await listReconciliation(admin, ReconciliationQuerySchema.parse({}))).items.at(-1)).toMatchObject({ id, resolvedAt: expect.stringMatching(/^2026-12-01T15:00:00/) });
  expect((await listAuditEntries(admin, AuditQuerySchema.parse({ subjectId: id }))).items).toMatchObject([{ action: "reconciliation.resolved", details: { reason: "The amount was typed by hand; it went back." } }]);

  await expect(listReconciliation(nobody, open)).rejects.toThrow(refusal("not_found"));
  await expect(resolve(nobody)).rejects.toThrow(refusal("not_found"));
  await expect(resolveReconciliation(admin, { id: "unknown", reason: "because", requestId: "r-2" }, now)).rejects.toThrow(refusal("not_found"));
});
