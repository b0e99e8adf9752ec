import type Stripe from "stripe";
import { CHECKOUT_STYLE } from "@/sandbox/checkout/checkout-style";
import { refusalSentence } from "@/sandbox/checkout/refusal-sentence";
import { sessionTotal } from "@/sandbox/checkout/session-words";
import type { Typed } from "@/sandbox/checkout/typed";
import { type Html, html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";
import { formatAmount } from "@/sandbox/stripe/currency";
import type { Desk } from "@/sandbox/stripe/desk";
import { idOf } from "@/sandbox/stripe/make-intent";
import { sessionAside } from "@/sandbox/stripe/session-aside";

const CHOICES = [
  { number: "4242424242424242", name: "Succeeds", why: "The payment goes through at once." },
  { number: "4000002500003155", name: "Asks the bank", why: "The bank wants to know whether it is you." },
  { number: "4000000000000002", name: "Declined", why: "The bank refuses without a reason." },
  { number: "4000000000009995", name: "Insufficient funds", why: "There is not enough money on it." },
];

type View = { readonly desk: Desk; readonly session: Stripe.Checkout.Session; readonly merchant: string; readonly typed: Typed | null };

/** The open payment page; with what was typed and its faults when the form came back, and with the last refusal otherwise. */
export function checkoutPage(view: View): Reply {
  const { session, merchant, typed } = view;
  const body = html`<main id="content" class="checkout">
${summary(view)}
<section class="pay" aria-labelledby="pay-title">
<form method="post" action="/checkout/${session.id}" class="stack" novalidate>
<h2 id="pay-title">Pay by card</h2>
${typed === null && lastRefusal(view)}
${emailField(session, typed)}
${cardField(typed)}
<button class="primary wide" type="submit">${buttonLabel(view)}</button>
${session.cancel_url && html`<p class="back"><a href="${session.cancel_url}">Cancel and go back to ${merchant}</a></p>`}
</form>
</section>
</main>`;
  return page({
    title: `Pay ${sessionTotal(session)} · ${merchant}`, body, shell: "focus", style: CHECKOUT_STYLE, status: typed ? 422 : 200,
    notice: "Sandbox, not Stripe. No money moves; never type a real card.",
  });
}

function summary({ desk, session, merchant }: View): Html {
  const items = sessionAside(desk.resources, session.id).lineItems.map((item) => html`<li><div>
<span class="item">${item.description}</span>${(item.quantity ?? 1) > 1 && html` <span class="quiet">× ${item.quantity ?? 1}</span>`}
${productNote(desk, item)}</div><span class="num">${formatAmount(item.amount_total, item.currency)}</span></li>`);
  return html`<section class="order" aria-label="What you are paying for">
<p class="second">${merchant}</p>
<h1 class="num">${sessionTotal(session)} <span class="currency">${(session.currency ?? "").toUpperCase()}</span></h1>
<ul class="lines items">${items}</ul>
<p class="sum"><span>Total due now</span><strong class="num">${sessionTotal(session)}</strong></p>
</section>`;
}

function productNote(desk: Desk, item: Stripe.LineItem): Html | null {
  const product = desk.resources.find("product", idOf(item.price?.product) ?? "");
  return product?.description ? html`<p class="quiet small">${product.description}</p>` : null;
}

function lastRefusal({ desk, session }: View): Html | null {
  const intentId = idOf(session.payment_intent);
  const error = intentId ? desk.resources.get("payment_intent", intentId).last_payment_error : null;
  return error && html`<div class="alert" role="alert" tabindex="-1" autofocus><p>${refusalSentence(error, sessionTotal(session))}</p></div>`;
}

function emailField(session: Stripe.Checkout.Session, typed: Typed | null): Html {
  const known = session.customer_details?.email;
  if (known) return html`<p class="known"><span class="quiet">E-mail</span><span>${known}</span></p>`;
  const problem = typed?.emailProblem ?? false;
  return html`<div class="field"><label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${typed?.email}"${problem && html` aria-invalid="true" aria-describedby="email-problem" autofocus`}>
${problem && html`<p class="error" id="email-problem">That is not an e-mail address. The receipt goes there, for example name@example.com.</p>`}</div>`;
}

function cardField(typed: Typed | null): Html {
  const known = CHOICES.some(({ number }) => number === typed?.card);
  const chosen = typed === null || (!known && typed.card !== "typed") ? CHOICES[0]?.number : typed.card;
  const choices = CHOICES.map(({ number, name, why }) => html`<label class="choice">
<input type="radio" name="card" value="${number}"${number === chosen && html` checked`}><span class="name">${name}</span>
<span class="mono num">${spaced(number)}</span><span class="why">${why}</span></label>`);
  const problem = typed !== null && typed.cardNumber === null;
  return html`<fieldset><legend>Test card</legend><div class="choices">${choices}
<label class="choice"><input type="radio" name="card" value="typed"${chosen === "typed" && html` checked`}><span class="name">Type a number</span><span class="why">Any of Stripe's published test cards.</span></label></div></fieldset>
<div class="field typed"><label for="number">Card number</label>
<input id="number" name="number" type="text" inputmode="numeric" autocomplete="off" maxlength="23" class="num" value="${typed?.number}"${problem && html` aria-invalid="true" aria-describedby="number-problem" autofocus`}>
${problem && html`<p class="error" id="number-problem">That is not a card number. Check the digits, for example 4242 4242 4242 4242.</p>`}</div>`;
}

function buttonLabel({ desk, session }: View): string {
  const manual = sessionAside(desk.resources, session.id).intent.captureMethod === "manual";
  return manual ? `Authorise ${sessionTotal(session)}` : `Pay ${sessionTotal(session)}`;
}

function spaced(number: string): string {
  return number.replace(/(.{4})(?=.)/g, "$1 ");
}
