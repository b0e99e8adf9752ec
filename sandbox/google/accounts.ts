import { createHash } from "node:crypto";

export type Account = { readonly email: string; readonly name: string; readonly isVerified: boolean };

/** The people of the chooser. None of them exists; example.com belongs to nobody. */
export const DEMO_ACCOUNTS: readonly Account[] = [
  { email: "robin.demo@example.com", name: "Robin Demo", isVerified: true },
  { email: "sasha.demo@example.com", name: "Sasha Demo", isVerified: true },
  { email: "noor.demo@example.com", name: "Noor Demo", isVerified: true },
  { email: "kim.demo@example.com", name: "Kim Demo", isVerified: true },
];

/** Google's `sub`: 21 digits, for ever the same for one address. */
export function subjectOf(email: string): string {
  const digest = createHash("sha256").update(email.toLowerCase()).digest("hex");
  return `1${(BigInt(`0x${digest}`) % 10n ** 20n).toString().padStart(20, "0")}`;
}

/** What Google tells about an account in the ID token and at userinfo. */
export function profileOf(account: Account) {
  const [given = account.name, ...rest] = account.name.split(" ");
  return {
    sub: subjectOf(account.email), email: account.email, email_verified: account.isVerified,
    name: account.name, given_name: given, ...(rest.length > 0 ? { family_name: rest.join(" ") } : {}),
  };
}

/** The address that was chosen or typed in the chooser; null when it is none. */
export function chosenEmail(form: URLSearchParams): string | null {
  const email = (form.get("email") ?? "").trim().toLowerCase();
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email) ? email : null;
}

/** The account behind that address: one of the demo people, or somebody who was typed in. */
export function accountOf(form: URLSearchParams, email: string): Account {
  const known = DEMO_ACCOUNTS.find((account) => account.email === email);
  const name = (form.get("name") ?? "").trim().slice(0, 120) || email.slice(0, email.indexOf("@"));
  return known ?? { email, name, isVerified: form.get("verified") === "yes" };
}
