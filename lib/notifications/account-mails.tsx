import { issueOneTimeToken } from "@/lib/identity/one-time-token";
import { needsVerification } from "@/lib/identity/verify-email";
import { AddressKnownLetter, PasswordChangedLetter, ResetPasswordLetter, VerifyEmailLetter } from "@/lib/notifications/emails/account-letters";
import type { Compose } from "@/lib/notifications/letter";
import { type CentreEntry, notifyPerson } from "@/lib/notifications/notify-person";
import { publicUrl } from "@/lib/platform/env";
import { transaction } from "@/lib/platform/transaction";

/** What also stands in the notice centre; the rest is for people who are not in yet. */
const entries: Readonly<Record<string, CentreEntry>> = {
  "password-changed": { title: "Your password was changed", body: "Every other device was signed out. If it was not you, set a new one at once.", path: "/settings/security" },
};

type PersonEvent = { readonly userId: string; readonly eventId?: string };

/** A reaction that writes one account letter for each time the event happened. */
export function mailOn(template: keyof typeof accountLetters) {
  return async (event: unknown, job: { readonly id: string }): Promise<void> => {
    const { userId } = event as PersonEvent;
    const entry = entries[template];
    const subject = { type: "account" as const, id: userId };
    await transaction((tx) =>
      notifyPerson(tx, { userId, kind: "account", dedupeKey: `${template}:${userId}:${job.id}`, subject, letter: { template, props: {} }, ...(entry ? { entry } : {}) }),
    );
  };
}

/** Letters about the account itself. Tokens are made when the letter is, so that no queue ever holds one. */
export const accountLetters = {
  "verify-email": async (_props, to, now) => {
    if (!(await needsVerification(to.id))) return null;
    const token = await issueOneTimeToken(to.id, "verify_email", now);
    return { subject: "Confirm your e-mail address", body: <VerifyEmailLetter name={to.name} href={publicUrl(`/verify?token=${token}`)} home={publicUrl("/")} /> };
  },
  "reset-password": async (_props, to, now) => {
    const token = await issueOneTimeToken(to.id, "reset_password", now);
    return { subject: "Choose a new password", body: <ResetPasswordLetter name={to.name} href={publicUrl(`/reset-password?token=${token}`)} home={publicUrl("/")} /> };
  },
  "password-changed": async (_props, to) => ({
    subject: "Your password was changed",
    body: <PasswordChangedLetter name={to.name} href={publicUrl("/forgot-password")} home={publicUrl("/")} />,
  }),
  "address-known": async (_props, to) => ({
    subject: "You already have an account",
    body: <AddressKnownLetter name={to.name} href={publicUrl("/sign-in")} home={publicUrl("/")} />,
  }),
} satisfies Record<string, Compose>;
