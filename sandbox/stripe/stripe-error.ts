import type Stripe from "stripe";

type ErrorType = "invalid_request_error" | "card_error" | "idempotency_error" | "api_error";

type ErrorBody = {
  type: ErrorType;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
};

/** A refusal in Stripe's own shape. */
export class StripeRefusal extends Error {
  constructor(readonly status: number, readonly body: ErrorBody) {
    super(body.message);
  }
}

/** 402: the card was refused. What the attempt wrote stays written. */
export class CardRefusal extends StripeRefusal {
  constructor(body: Omit<ErrorBody, "type">) {
    super(402, { type: "card_error", ...body });
  }
}

/** 400 about one parameter. */
export function badParam(message: string, param?: string, code?: string): StripeRefusal {
  return new StripeRefusal(400, {
    type: "invalid_request_error", message, ...(code ? { code } : {}), ...(param ? { param } : {}),
  });
}

/** 404 with Stripe's words for an id that is not known. */
export function resourceMissing(noun: string, id: string, param = "id"): StripeRefusal {
  return new StripeRefusal(404, { type: "invalid_request_error", code: "resource_missing", message: `No such ${noun}: '${id}'`, param });
}

/** 401 for a key that no test account has. */
export function wrongKey(key: string | null): StripeRefusal {
  const message = key === null
    ? "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."
    : `Invalid API Key provided: ${key.slice(0, 8)}${"*".repeat(8)}`;
  return new StripeRefusal(401, { type: "invalid_request_error", message });
}
