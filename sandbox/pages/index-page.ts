import { html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

const STYLE = `
.doors { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); }
.door { display: grid; gap: 8px; align-content: start; padding: 22px 24px 26px; border-radius: 10px; background: var(--raised); border: 1px solid var(--line); color: inherit; text-decoration: none; transition: border-color 140ms ease-out; }
.door:hover { border-color: var(--accent); } .door h2 { color: var(--accent); } .door p { color: var(--ink-2); }
.door .count { font-family: var(--serif); font-size: 2rem; line-height: 1; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 8px 24px; margin: 0; } .facts dt { color: var(--ink-3); } .facts dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 600px) { .facts { grid-template-columns: 1fr; gap: 2px; } .facts dd { margin-bottom: 10px; } }
`;

type Counts = { readonly mails: number; readonly payments: number; readonly waiting: number; readonly zoomMeetings: number };

/** The start page: what this is, that none of it is real, and the two places to look. */
export function indexPage(origin: string, publicUrl: string, counts: Counts): Reply {
  const body = html`<main id="content" class="stack wide">
<div class="stack"><h1>Stand-ins for the outside world</h1>
<p class="second">The product sends mail, takes cards, signs people in and holds meetings through outside services. Without their keys it talks to this page's server instead, in the services' own language, and nothing leaves this machine.</p></div>
<div class="alert time"><strong>Nothing here is real.</strong> No mail is sent, no money moves, and the Google page is not Google. Never type a real card or password.</div>
<div class="doors">
<a class="door" href="/mail"><span class="count num">${counts.mails}</span><h2>Mailbox</h2><p>Every mail that the product has sent, to whomever: confirmations, links, reminders.</p></a>
<a class="door" href="/payments"><span class="count num">${counts.payments}</span><h2>Payments</h2><p>Checkouts, charges, refunds, and the webhooks that report them${counts.waiting > 0 ? `, ${counts.waiting} of them waiting` : ""}.</p></a>
<a class="door" href="/calendars"><span class="count" aria-hidden="true">▦</span><h2>Calendars</h2><p>What people have at Google and Microsoft 365: add, move and delete events, take access back, let it fail.</p></a>
<a class="door" href="/zoom"><span class="count num">${counts.zoomMeetings}</span><h2>Zoom</h2><p>Meetings made at Zoom: join as either side, leave, finish a recording, or let it stop answering.</p></a>
</div>
<section class="stack"><h2>Who is played here</h2><dl class="facts">
<dt>Stripe</dt><dd><code>${origin}/v1</code></dd>
<dt>Resend</dt><dd><code>${origin}/resend</code></dd>
<dt>Google sign-in</dt><dd><code>${origin}/google</code></dd>
<dt>Google Calendar</dt><dd><code>${origin}/googleapis</code></dd>
<dt>Microsoft 365</dt><dd><code>${origin}/microsoft</code></dd>
<dt>A calendar to subscribe to</dt><dd><code>${origin}/ics/family.ics</code></dd>
<dt>Zoom</dt><dd><code>${origin}/zoom</code></dd>
<dt>The product</dt><dd><a href="${publicUrl}">${publicUrl}</a></dd></dl></section>
</main>`;
  return page({ title: "The sandbox", body, shell: "desk", current: "/", style: STYLE });
}
