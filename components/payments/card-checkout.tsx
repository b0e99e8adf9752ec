"use client";

import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { openCardFieldsAction } from "@/lib/bookings/actions";

export type CardCheckoutProps = {
  readonly bookingId: string;
  readonly publishableKey: string;
  readonly amount: number;
  readonly currency: string;
  readonly isRequest: boolean;
  readonly returnUrl: string;
  readonly label: string;
  /** The note and the consent, whose fields are read when the card is sent. */
  readonly children: ReactNode;
};

/** Card fields of the payment service on our own page: the intent is made when the person pays, not before. */
export function CardCheckout(props: CardCheckoutProps) {
  const [stripe] = useState(() => loadStripe(props.publishableKey));
  const terms = { mode: "payment", amount: props.amount, currency: props.currency.toLowerCase(), captureMethod: props.isRequest ? "manual" : "automatic" } as const;
  return (
    <Elements stripe={stripe} options={terms}>
      <CardForm {...props} />
    </Elements>
  );
}

function CardForm({ bookingId, returnUrl, label, children }: CardCheckoutProps) {
  const [stripe, elements] = [useStripe(), useElements()];
  const [isPaying, setPaying] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function pay(form: HTMLFormElement): Promise<string | null> {
    if (!stripe || !elements) return "The card fields are still loading.";
    const checked = await elements.submit();
    if (checked.error) return checked.error.message ?? "Please look at the card fields again.";
    const fields = new FormData(form);
    const answer = await openCardFieldsAction({ id: bookingId, note: String(fields.get("note") ?? ""), policyAccepted: fields.has("policyAccepted") });
    if (!answer.isDone) return answer.errors[0]?.message ?? answer.message;
    if (!("clientSecret" in answer.output)) {
      window.location.assign(answer.output.url);
      return null;
    }
    const { error } = await stripe.confirmPayment({ elements, clientSecret: answer.output.clientSecret, confirmParams: { return_url: returnUrl } });
    return error.message ?? "The payment did not go through.";
  }

  function sendOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPaying) return;
    setPaying(true);
    setTrouble(null);
    pay(event.currentTarget).then(
      (words) => {
        setTrouble(words);
        setPaying(words === null);
      },
      () => {
        setTrouble("We could not reach the payment service. Nothing was charged; please try again.");
        setPaying(false);
      },
    );
  }

  return (
    <form onSubmit={sendOnce} noValidate aria-label="Pay" aria-busy={isPaying} className="flex flex-col gap-5">
      {trouble && <Notice tone="error" title={trouble} />}
      {children}
      <PaymentElement />
      <div>
        <Button type="submit" size="lg" aria-disabled={isPaying || !stripe} className="w-full sm:w-auto">
          {isPaying ? "One moment" : label}
        </Button>
      </div>
    </form>
  );
}
