import type Stripe from "stripe";
import { answerBank, sessionOfIntent } from "@/sandbox/checkout/pay-session";
import { successUrl } from "@/sandbox/checkout/session-words";
import { errorPage } from "@/sandbox/pages/error-page";
import { html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import { formFields, seeOther } from "@/sandbox/reply";
import { pathParam, type Reply, type Router } from "@/sandbox/router";
import { formatAmount } from "@/sandbox/stripe/currency";
import type { Desk, DeskFactory } from "@/sandbox/stripe/desk";
import type { World } from "@/sandbox/world";

type Parts = { router: Router; world: World; desks: DeskFactory; settled: () => void };

/** The card-holder's bank: asks whether it is really them, and sends the answer back to the payment. */
export function serveAuthentication({ router, world, desks, settled }: Parts): void {
  router.on("GET", "/authenticate/:intent", (request) => {
    const desk = desks(request.origin, null);
    const intent = desk.resources.find("payment_intent", pathParam(request, "intent"));
    if (!intent) return errorPage(404, "No such payment", "The bank knows nothing of this payment.");
    return intent.status === "requires_action" ? bankPage(intent, world.config.merchantName) : seeOther(nextAddress(desk, intent, null));
  });
  router.on("POST", "/authenticate/:intent", (request) => {
    const desk = desks(request.origin, null);
    const intent = desk.resources.find("payment_intent", pathParam(request, "intent"));
    if (!intent) return errorPage(404, "No such payment", "The bank knows nothing of this payment.");
    const returnUrl = intent.next_action?.redirect_to_url?.return_url ?? null;
    const after = world.database.transaction(() => answerBank(desk, intent, formFields(request).get("answer") === "approve"));
    settled();
    return seeOther(nextAddress(desk, after ?? intent, returnUrl));
  });
}

function nextAddress(desk: Desk, intent: Stripe.PaymentIntent, returnUrl: string | null): string {
  const session = sessionOfIntent(desk, intent.id);
  if (session) return session.status === "complete" ? successUrl(session) : `/checkout/${session.id}`;
  if (returnUrl === null) return "/payments";
  const url = new URL(returnUrl);
  url.searchParams.set("payment_intent", intent.id);
  url.searchParams.set("redirect_status", intent.status === "requires_payment_method" ? "failed" : "succeeded");
  return url.href;
}

const STYLE = ".bank { border: 1px solid var(--line); border-radius: 10px; background: var(--raised); padding: 28px clamp(20px, 5vw, 36px) 32px; } .answers { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); } .answers button { min-height: 48px; }";

function bankPage(intent: Stripe.PaymentIntent, merchant: string): Reply {
  const amount = formatAmount(intent.amount, intent.currency);
  const body = html`<main id="content" class="narrow"><div class="bank stack">
<p class="quiet">Sandbox Bank</p>
<h1>Is this you?</h1>
<p>${merchant} asks for <strong class="num">${amount}</strong> from your test card. Your bank wants to hear it from you.</p>
<form method="post" action="/authenticate/${intent.id}" class="answers">
<button class="primary" name="answer" value="approve">Yes, approve ${amount}</button>
<button name="answer" value="refuse">No, refuse</button>
</form></div></main>`;
  return page({ title: "Your bank asks: is this you?", body, shell: "focus", style: STYLE, notice: "Sandbox, not a bank. No money moves." });
}
