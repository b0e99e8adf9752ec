import type Stripe from "stripe";
import { sessionTotal, successUrl } from "@/sandbox/checkout/session-words";
import { html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

/** A session that was paid before says so, and charges nothing. */
export function alreadyPaidPage(session: Stripe.Checkout.Session, merchant: string): Reply {
  const done = session.payment_status === "paid" ? "paid" : "authorised";
  const body = html`<main id="content" class="narrow stack"><h1>This is already ${done}</h1>
<p class="second">${sessionTotal(session)} to ${merchant}. Nothing more will be charged.</p>
<p><a class="button" href="${successUrl(session)}">Go on to ${merchant}</a></p></main>`;
  return page({ title: `Already ${done} · ${merchant}`, body, shell: "focus" });
}

/** A session past its time says so, with the way back. */
export function expiredPage(session: Stripe.Checkout.Session, merchant: string): Reply {
  const body = html`<main id="content" class="narrow stack"><h1>This checkout has expired</h1>
<p class="second">Nothing was charged. Go back to ${merchant} and start again; the time may still be free.</p>
${session.cancel_url && html`<p><a class="button" href="${session.cancel_url}">Back to ${merchant}</a></p>`}</main>`;
  return page({ title: `Checkout expired · ${merchant}`, body, shell: "focus", status: 410 });
}
