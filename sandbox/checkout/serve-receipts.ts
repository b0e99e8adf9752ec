import { errorPage } from "@/sandbox/pages/error-page";
import { html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import { pathParam, type Router } from "@/sandbox/router";
import { formatAmount } from "@/sandbox/stripe/currency";
import type { DeskFactory } from "@/sandbox/stripe/desk";
import type { World } from "@/sandbox/world";

const STYLE = ".facts { display: grid; grid-template-columns: auto 1fr; gap: 10px 32px; margin: 0; border-top: 1px solid var(--line); padding-top: 20px; } .facts dt { color: var(--ink-3); } .facts dd { margin: 0; text-align: right; overflow-wrap: anywhere; }";

/** The page behind a charge's `receipt_url`. */
export function serveReceipts(router: Router, world: World, desks: DeskFactory): void {
  router.on("GET", "/receipts/:charge", (request) => {
    const charge = desks(request.origin, null).resources.find("charge", pathParam(request, "charge"));
    if (!charge?.paid) return errorPage(404, "No such receipt", "No payment of this sandbox has this receipt.");
    const money = (amount: number) => formatAmount(amount, charge.currency);
    const card = charge.payment_method_details?.card;
    const body = html`<main id="content" class="narrow stack"><p class="quiet">Receipt from ${world.config.merchantName}</p>
<h1 class="num">${money(charge.amount)}</h1>
<dl class="facts"><dt>${charge.captured ? "Paid" : "Authorised"}</dt><dd>${timeOf(new Date(charge.created * 1000))}</dd>
<dt>Card</dt><dd class="num">${card?.brand} ending ${card?.last4}</dd>
${charge.description && html`<dt>For</dt><dd>${charge.description}</dd>`}
${charge.amount_refunded > 0 && html`<dt>${charge.captured ? "Given back" : "Released"}</dt><dd class="num">${money(charge.amount_refunded)}</dd>`}
<dt>Number</dt><dd class="mono">${charge.id}</dd></dl></main>`;
    return page({ title: `Receipt · ${money(charge.amount)}`, body, shell: "focus", style: STYLE });
  });
}
