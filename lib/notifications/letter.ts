import type { ReactElement } from "react";
import type { Letter } from "@/lib/clients/mailer";
import { env } from "@/lib/platform/env";

/** Whom a letter is for. */
export type Addressee = { readonly id: string; readonly email: string; readonly name: string; readonly timeZone: string; readonly locale: string };

export type ComposedLetter = Pick<Letter, "subject" | "attachments" | "headers"> & { readonly body: ReactElement<object> };

/** Writes a letter as things are when it is sent; null when it is not needed any more. */
export type Compose = (props: unknown, to: Addressee, now: Date) => Promise<ComposedLetter | null>;

/** Whom our letters come from: "Colloquy <hello@colloquy.example>" in its two parts. */
export function mailSender(): { name: string; email: string } {
  const from = env().MAIL_FROM;
  const match = /^(.*?)\s*<([^<>]+)>$/.exec(from);
  return { name: match?.[1] || "Colloquy", email: match?.[2] ?? from };
}
