import type Stripe from "stripe";
import { formFields } from "@/sandbox/reply";
import type { SandboxRequest } from "@/sandbox/router";
import { readCardNumber } from "@/sandbox/stripe/test-cards";

/** What was typed into the payment form, read; a null card number was no card number. */
export type Typed = { card: string; number: string; cardNumber: string | null; email: string; emailProblem: boolean };

/** Reads the form; an e-mail that the session already has is not asked again. */
export function readTyped(request: SandboxRequest, session: Stripe.Checkout.Session): Typed {
  const fields = formFields(request);
  const card = fields.get("card") ?? "";
  const number = fields.get("number") ?? "";
  const email = session.customer_details?.email ?? (fields.get("email") ?? "").trim();
  return {
    card, number, email, cardNumber: readCardNumber(card === "typed" ? number : card),
    emailProblem: !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email),
  };
}
