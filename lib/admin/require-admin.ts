import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";

/** What admins see and do does not exist for anybody else, whichever door they came by. */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== "admin") throw notFound();
}
