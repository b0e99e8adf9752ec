import { passwordProblem, type PasswordOwner } from "@/lib/identity/core/password-policy";
import { commonPasswords } from "@/lib/identity/data/common-passwords";
import { invalidField } from "@/lib/kernel/errors";

/** Throws the sentence beside the field `path` when the policy does not accept the chosen password. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, path: string): void {
  const problem = passwordProblem(password, owner, commonPasswords);
  if (problem) throw invalidField(path, problem);
}
