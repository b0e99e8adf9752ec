import type { NoShowCase } from "@/lib/admin/core/schema";
import type { AuditEntry } from "@/lib/audit/core/schema";
import type { Role } from "@/lib/kernel/actor";

/** Roles as people say them. */
export const roleWords: Record<Role, string> = { client: "Client", coach: "Coach", researcher: "Researcher", mentor: "Mentor", studio_owner: "Studio owner", admin: "Admin" };

/** "person.suspended" → "Person suspended". */
export function actionWords(action: string): string {
  const words = action.replaceAll(/[._-]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What else an entry says, in one line. */
export function detailWords({ details }: AuditEntry): string {
  const said = Object.entries(details).filter(([, value]) => value !== null && value !== "");
  return said.map(([name, value]) => `${name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()}: ${String(value)}`).join("; ");
}

/** How a missed session stands, for those who decide about it. */
export const caseWords: Record<NoShowCase["status"], string> = { open: "Can be appealed", appealed: "Appeal waits", upheld: "Decided: stands", overturned: "Decided: overturned", final: "Settled" };

/** Who did not come, by name. */
export function absentName({ absent, booking }: Pick<NoShowCase, "absent" | "booking">): string {
  if (absent === "both") return "Both";
  return absent === "client" ? booking.client.name : booking.expert.name;
}
