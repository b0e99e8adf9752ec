import type { ReactElement } from "react";
import type { Letter } from "@/lib/clients/mailer";

/** Whom a letter is for. */
export type Addressee = { readonly id: string; readonly email: string; readonly name: string; readonly timeZone: string; readonly locale: string };

export type ComposedLetter = Pick<Letter, "subject" | "attachments" | "headers"> & { readonly body: ReactElement<object> };

/** Writes a letter as things are when it is sent; null when it is not needed any more. */
export type Compose = (props: unknown, to: Addressee, now: Date) => Promise<ComposedLetter | null>;
