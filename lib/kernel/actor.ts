export const roles = ["client", "coach", "researcher", "mentor", "studio_owner", "admin"] as const;

export type Role = (typeof roles)[number];

/** Who is asking. Everything permissioned takes it first; null is a stranger. */
export type Actor = {
  readonly id: string;
  readonly role: Role;
  readonly name: string;
  readonly timeZone: string;
  readonly photoFileId: string | null;
  /** The actor's own expert profile, when there is one. */
  readonly expertId: string | null;
  readonly sessionId: string;
};

const expertRoles: readonly Role[] = ["coach", "researcher", "mentor"];

/** Whether this role sells time. */
export function isExpertRole(role: Role): boolean {
  return expertRoles.includes(role);
}
