import type { Role } from "@/lib/kernel/actor";

const homes: Record<Role, string> = {
  client: "/client",
  coach: "/coach",
  researcher: "/coach",
  mentor: "/coach",
  studio_owner: "/settings",
  admin: "/admin",
};

/** Where a person of this role begins once signed in. */
export function homeOf(role: Role): string {
  return homes[role];
}
