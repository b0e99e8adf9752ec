import type { Attachment, Mail } from "@/sandbox/mail/mail-store";
import { type Html, html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

const STYLE = `
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 4px 20px; margin: 0; } .facts dt { color: var(--ink-3); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.parts { display: flex; gap: 24px; border-bottom: 1px solid var(--line); } .parts a { padding: 8px 0; margin-bottom: -1px; text-decoration: none; color: var(--ink-2); border-bottom: 2px solid transparent; } .parts a[aria-current] { color: var(--ink); border-color: var(--accent); }
iframe { width: 100%; height: 78vh; min-height: 420px; border: 1px solid var(--line); border-radius: 10px; background: #fff; color-scheme: light; resize: vertical; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9375rem/1.6 var(--mono); background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: 20px; }
.files { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 10px; }
`;

/** One mail: who, what, its HTML in a frame that runs nothing, its text, its attachments. */
export function mailPage(mail: Mail, attachments: readonly Attachment[], part: "html" | "text"): Reply {
  const { to, cc, bcc, replyTo } = mail.recipients;
  const fact = (name: string, addresses: readonly string[]) => addresses.length > 0 && html`<dt>${name}</dt><dd>${addresses.join(", ")}</dd>`;
  const tab = (name: "html" | "text", label: string) => html`<a href="/mail/${mail.id}?part=${name}"${part === name && html` aria-current="page"`}>${label}</a>`;
  const body = html`<main id="content" class="stack">
<p><a href="/mail">Mailbox</a></p><h1>${mail.subject}</h1>
<dl class="facts">${fact("From", [mail.from])}${fact("To", to)}${fact("Copy", cc)}${fact("Blind copy", bcc)}${fact("Reply to", replyTo)}<dt>Sent</dt><dd>${timeOf(mail.receivedAt)}</dd></dl>
${attachments.length > 0 && fileList(mail, attachments)}
<nav class="parts" aria-label="Parts of the mail">${mail.html !== null && tab("html", "As it looks")}${mail.text !== null && tab("text", "Plain text")}</nav>
${part === "html" ? frame(mail, attachments) : html`<pre>${mail.text ?? "This mail has no text part."}</pre>`}
</main>`;
  return page({ title: `${mail.subject} · mailbox`, body, shell: "desk", current: "/mail", style: STYLE });
}

function fileList(mail: Mail, attachments: readonly Attachment[]): Html {
  const files = attachments.map((file, position) => html`<li><a class="button" download href="/mail/${mail.id}/attachments/${position}">${file.filename} <span class="quiet small num">${size(file.content.byteLength)}</span></a></li>`);
  return html`<ul class="files" aria-label="Attachments">${files}</ul>`;
}

/** Links open in a tab of their own; scripts, forms and the page around stay out of reach. */
function frame(mail: Mail, attachments: readonly Attachment[]): Html {
  const inlined = attachments.reduce(
    (markup, file, position) => (file.contentId ? markup.replaceAll(`cid:${file.contentId}`, `/mail/${mail.id}/attachments/${position}`) : markup),
    mail.html ?? "",
  );
  const source = `<base target="_blank"><style>html{background:#fff;color:#111}</style>${inlined}`;
  return html`<iframe title="The mail as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" srcdoc="${source}"></iframe>`;
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`;
}
