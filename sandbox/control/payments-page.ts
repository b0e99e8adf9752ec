import { createdAt, type PaymentStory } from "@/sandbox/control/find-payments";
import { type Html, html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";
import { formatAmount } from "@/sandbox/stripe/currency";
import type { Delivery, Outbox } from "@/sandbox/webhooks/outbox";

const STYLE = `
.story { padding: 18px 0; display: grid; gap: 8px; } .story h3 { font-variant-numeric: tabular-nums; }
.story ul { list-style: none; padding: 0 0 0 16px; margin: 2px 0 0; border-left: 2px solid var(--line); display: grid; gap: 4px; }
.ids { overflow-wrap: anywhere; } form.inline { display: inline; }
`;

type View = { readonly stories: readonly PaymentStory[]; readonly deliveries: readonly Delivery[]; readonly outbox: Outbox };

/** Payments with their refunds, and the webhooks that told of them. */
export function paymentsPage({ stories, deliveries, outbox }: View): Reply {
  const body = html`<main id="content" class="stack wide">
<div class="stack"><h1>Payments</h1><p class="second">What the product asked the stand-in for Stripe to do, newest first. No money moved.</p></div>
${switchboard(outbox)}
<section class="stack" aria-labelledby="stories"><h2 id="stories">Checkouts and payments</h2>
${stories.length > 0 ? html`<ul class="lines">${stories.map(storyItem)}</ul>` : html`<div class="empty"><p>Nobody has begun to pay yet. Book a time in the product, and the checkout shows up here.</p></div>`}</section>
<section class="stack" aria-labelledby="deliveries"><h2 id="deliveries">Webhook deliveries</h2>
${deliveries.length > 0 ? deliveryTable(deliveries) : html`<div class="empty"><p>No event has been announced yet.</p></div>`}</section>
</main>`;
  return page({ title: "Payments · sandbox", body, shell: "desk", current: "/payments", style: STYLE });
}

function switchboard(outbox: Outbox): Html {
  const waiting = outbox.waiting();
  const count = `${waiting} ${waiting === 1 ? "delivery is" : "deliveries are"} waiting`;
  if (!outbox.isHeld()) {
    return html`<section class="stack tight" aria-label="Delivery of webhooks"><p>Webhooks go out at once. <span class="quiet">${waiting > 0 && `${count}.`}</span></p>
<form method="post" action="/control/webhooks/pause"><button>Hold deliveries</button></form></section>`;
  }
  return html`<section class="alert time stack" aria-label="Delivery of webhooks"><p><strong>Deliveries are held.</strong> ${count}; the product does not know yet.</p>
<div class="row"><form method="post" action="/control/webhooks/resume"><button>Deliver now</button></form>
<form method="post" action="/control/webhooks/resume?order=shuffled"><button>Deliver now in shuffled order</button></form>
<form method="post" action="/control/webhooks/resume?order=shuffled&amp;copies=2"><button>Shuffled, each twice</button></form></div></section>`;
}

function storyItem(story: PaymentStory): Html {
  const { session, paymentIntent, charges, refunds, lineItems } = story;
  const amount = session?.amount_total ?? paymentIntent?.amount ?? 0;
  const currency = session?.currency ?? paymentIntent?.currency ?? "eur";
  const [label, tone] = standing(story);
  const chargeLines = charges.map((charge) => html`<li>${charge.status === "failed" ? "Refused" : charge.captured ? "Charged" : "Authorised"} <span class="num">${formatAmount(charge.captured ? charge.amount_captured : charge.amount, charge.currency)}</span>${charge.failure_message && html` <span class="quiet">${charge.failure_message}</span>`} <span class="quiet mono ids">${charge.id}</span></li>`);
  const refundLines = refunds.map((refund) => html`<li>${refund.balance_transaction ? "Refunded" : "Released"} <span class="num">${formatAmount(refund.amount, refund.currency)}</span> <span class="quiet mono ids">${refund.id}</span></li>`);
  return html`<li class="story"><div class="row between"><h3>${formatAmount(amount, currency)} <span class="tag ${tone}">${label}</span></h3><span class="quiet small">${timeOf(new Date(createdAt(story) * 1000))}</span></div>
<p>${lineItems.map((item) => item.description).join(", ") || paymentIntent?.description || "Without a description"}</p>
${(chargeLines.length > 0 || refundLines.length > 0) && html`<ul class="small">${[...refundLines, ...chargeLines].reverse()}</ul>`}
<p class="quiet small ids"><span class="mono">${session?.id ?? paymentIntent?.id}</span>${session?.client_reference_id && html` for <span class="mono">${session.client_reference_id}</span>`}</p>
${session?.status === "open" && session.url && html`<p><a href="${session.url}">Open the payment page</a></p>`}</li>`;
}

function standing({ session, paymentIntent, refunds }: PaymentStory): [string, "good" | "loss" | "time" | ""] {
  const returned = refunds.reduce((sum, refund) => sum + (refund.balance_transaction ? refund.amount : 0), 0);
  if (paymentIntent?.status === "succeeded") {
    if (returned === 0) return ["Paid", "good"];
    return [returned >= paymentIntent.amount_received ? "Refunded" : "Partly refunded", ""];
  }
  if (session?.status === "expired") return ["Expired", ""];
  if (paymentIntent?.status === "requires_capture") return ["Authorised", "time"];
  if (paymentIntent?.status === "requires_action") return ["Waits for the bank", "time"];
  if (paymentIntent?.status === "canceled") return ["Cancelled", ""];
  return paymentIntent?.last_payment_error ? ["Refused", "loss"] : ["Not paid yet", "time"];
}

function deliveryTable(deliveries: readonly Delivery[]): Html {
  const rows = deliveries.map((delivery) => html`<tr><td class="mono">${delivery.eventType}<br><span class="quiet">${delivery.eventId}</span></td>
<td>${stateTag(delivery)}</td><td class="num">${delivery.attempts}</td><td>${delivery.outcome ?? "not tried"}</td>
<td><form method="post" action="/control/webhooks/resend/${delivery.eventId}"><button class="small" aria-label="Send ${delivery.eventType} ${delivery.eventId} again">Send again</button></form></td></tr>`);
  return html`<div class="scroll" role="region" aria-label="Table of deliveries" tabindex="0"><table><thead><tr><th scope="col">Event</th><th scope="col">State</th><th scope="col" class="num">Tries</th><th scope="col">Last answer</th><th scope="col">Repeat</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function stateTag({ state }: Delivery): Html {
  const tone = { delivered: "good", waiting: "time", "given up": "loss" }[state];
  return html`<span class="tag ${tone}">${state}</span>`;
}
