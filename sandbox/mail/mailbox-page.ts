import { type Mail } from "@/sandbox/mail/mail-store";
import { type Html, html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

const STYLE = `
.mail a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 20px; padding: 14px 12px; margin: 0 -12px; color: inherit; text-decoration: none; border-radius: 8px; }
.mail a:hover { background: var(--sunken); } .mail .subject { font-weight: 550; color: var(--ink); overflow-wrap: anywhere; } .mail .to { overflow-wrap: anywhere; }
.mail .excerpt { grid-column: 1 / -1; color: var(--ink-3); font-size: 0.9375rem; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: none; }
.filter { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 10px; align-items: end; } .filter button { min-height: 46px; }
@media (max-width: 600px) { .mail a { grid-template-columns: 1fr; } }
`;

type View = {
  readonly mails: readonly Mail[];
  readonly recipients: readonly { address: string; count: number }[];
  readonly recipient: string | null;
  readonly attached: (id: string) => number;
};

/** All mail, or one recipient's, newest first. */
export function mailboxPage({ mails, recipients, recipient, attached }: View): Reply {
  const known = recipients.map(({ address }) => html`<option value="${address}"></option>`);
  const body = html`<main id="content" class="stack wide">
<div class="row between"><h1>Mailbox</h1><a class="button" href="/mail${recipient && `?to=${encodeURIComponent(recipient)}`}">Look again</a></div>
<form class="filter" action="/mail" role="search"><div class="field"><label for="to">Mail to</label>
<input id="to" name="to" type="search" list="known" autocomplete="off" placeholder="Everybody" value="${recipient}"><datalist id="known">${known}</datalist></div><button>Show</button></form>
<section class="stack" aria-label="Mail">${recipient && html`<p>To <strong>${recipient}</strong>. <a href="/mail">Show everybody's</a></p>`}
${mails.length > 0 ? html`<ul class="lines">${mails.map((mail) => item(mail, attached(mail.id)))}</ul>` : empty(recipient)}</section>
</main>`;
  return page({ title: recipient ? `Mail to ${recipient} · sandbox` : "Mailbox · sandbox", body, shell: "desk", current: "/mail", style: STYLE });
}

function item(mail: Mail, attached: number): Html {
  const excerpt = (mail.text ?? stripTags(mail.html ?? "")).replace(/\s+/g, " ").trim().slice(0, 160);
  return html`<li class="mail"><a href="/mail/${mail.id}"><span class="subject">${mail.subject}</span><span class="quiet small">${timeOf(mail.receivedAt)}</span>
<span class="second small to">to ${mail.recipients.to.join(", ")}</span>${attached > 0 && html`<span class="quiet small">${attached} ${attached === 1 ? "attachment" : "attachments"}</span>`}
<span class="excerpt">${excerpt}</span></a></li>`;
}

function stripTags(markup: string): string {
  return markup.replace(/<(style|head|title)\b[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ");
}

function empty(recipient: string | null): Html {
  return recipient
    ? html`<div class="empty"><p>Nothing has been sent to ${recipient} yet. Mail arrives here within seconds of what causes it.</p></div>`
    : html`<div class="empty"><p>No mail yet. Sign up in the product, and its first letter arrives here.</p></div>`;
}
