import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";

type Props = { readonly name: string; readonly href: string; readonly home: string };

/** Asks a new person to show that the address is theirs. */
export function VerifyEmailLetter({ name, href, home }: Props) {
  return (
    <LetterLayout preview="One click and your account is ready" title={`Welcome, ${name}`} action={{ href, label: "Confirm this address" }} home={home}>
      <Line>Please confirm that this e-mail address is yours. Then you can sign in.</Line>
      <Line isQuiet>The button works for 24 hours. If you did not sign up, do nothing: no account is opened without it.</Line>
    </LetterLayout>
  );
}

/** Leads to a page that sets a new password. */
export function ResetPasswordLetter({ name, href, home }: Props) {
  return (
    <LetterLayout preview="Choose a new password" title="Choose a new password" action={{ href, label: "Set a new password" }} home={home}>
      <Line>Hello {name}, somebody asked to reset the password of your account.</Line>
      <Line isQuiet>The button works once, for one hour. If it was not you, do nothing: your password stays as it is.</Line>
    </LetterLayout>
  );
}

/** Says that the password was changed. */
export function PasswordChangedLetter({ name, href, home }: Props) {
  return (
    <LetterLayout preview="Your password was changed" title="Your password was changed" action={{ href, label: "It was not me" }} home={home}>
      <Line>Hello {name}, the password of your account was just changed, and every other device was signed out.</Line>
      <Line isQuiet>If that was you, there is nothing to do.</Line>
    </LetterLayout>
  );
}

/** Tells somebody who signed up again that the account exists. */
export function AddressKnownLetter({ name, href, home }: Props) {
  return (
    <LetterLayout preview="You already have an account" title="You already have an account" action={{ href, label: "Sign in" }} home={home}>
      <Line>Hello {name}, somebody signed up with this address, which already has an account. Sign in instead, or set a new password there.</Line>
      <Line isQuiet>If it was not you, do nothing: nothing was changed.</Line>
    </LetterLayout>
  );
}
