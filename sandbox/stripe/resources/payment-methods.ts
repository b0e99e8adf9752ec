import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import { getPaymentMethod, makePaymentMethod } from "@/sandbox/stripe/make-payment-method";
import { address, expand, integer, readParams, text } from "@/sandbox/stripe/params";
import { badParam } from "@/sandbox/stripe/stripe-error";
import type { StripeDoor } from "@/sandbox/stripe/stripe-door";
import { readCardNumber } from "@/sandbox/stripe/test-cards";

const CreateParams = z.strictObject({
  type: z.literal("card"),
  card: z.strictObject({ number: text, exp_month: integer.optional(), exp_year: integer.optional(), cvc: text.optional() }),
  billing_details: z.strictObject({ email: address.optional(), name: text.optional() }).optional(),
  expand,
});

export function servePaymentMethods(door: StripeDoor): void {
  door.post("/payment_methods", (desk, { params }) => {
    const given = readParams(CreateParams, params);
    const number = readCardNumber(given.card.number);
    if (number === null) throw badParam("Your card number is incorrect.", "card[number]", "incorrect_number");
    return makePaymentMethod(desk, number, given.billing_details?.email ?? null);
  });
  door.get("/payment_methods/:id", (desk, { request }) => getPaymentMethod(desk, pathParam(request, "id")));
}
