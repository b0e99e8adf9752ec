import type { Db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";

type Finding = { readonly key: string; readonly kind: "payment_mismatch" | "unknown_payment" | "unknown_refund" | "refund_failed"; readonly details: Readonly<Record<string, string | number | null>> };

/** Opens an item for a person to look at, once for each key: the gateway says something that our books do not. */
export async function openReconciliation(tx: Db, { key, kind, details }: Finding): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO reconciliation_items (id, dedupe_key, kind, details) VALUES (gen_random_uuid()::text, ${key}, ${kind}, ${JSON.stringify(details)}::jsonb)
    ON CONFLICT (dedupe_key) DO NOTHING`;
  log.error({ key, kind }, "gateway and books disagree");
}
