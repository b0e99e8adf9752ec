import { type Html, html, trusted } from "@/sandbox/pages/html";
import { STYLESHEET } from "@/sandbox/pages/stylesheet";
import type { Reply } from "@/sandbox/router";

type Frame = {
  readonly title: string;
  readonly body: Html;
  /** `desk` has the sandbox's menu; `focus` stands alone, as a vendor's page does. */
  readonly shell: "desk" | "focus";
  readonly current?: "/" | "/mail" | "/payments" | "/calendars" | "/zoom";
  readonly notice?: string;
  readonly style?: string;
  readonly status?: number;
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: http: https:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const MENU = [["/", "Start"], ["/mail", "Mailbox"], ["/payments", "Payments"], ["/calendars", "Calendars"], ["/zoom", "Zoom"]] as const;

/** A whole page of the sandbox. No page carries a script. */
export function page({ title, body, shell, current, notice, style, status }: Frame): Reply {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%23175563'/%3E%3Cpath d='M4 11V7m4 4V4m4 7V8' stroke='white' stroke-width='1.8' stroke-linecap='round'/%3E%3C/svg%3E">
<style>${trusted(STYLESHEET)}${trusted(style ?? "")}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${shell === "desk" ? menu(current) : html`<header class="notice">${notice ?? "Sandbox. Nothing here is real."}</header>`}
${body}
${shell === "desk" && html`<footer>A local stand-in for outside services. Nothing here is real: no mail leaves, no money moves.</footer>`}
</body>
</html>`;
  return {
    status: status ?? 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": POLICY },
    body: document.markup,
  };
}

/** A date and time of day in UTC, as the sandbox's lists show it. */
export function timeOf(at: Date): Html {
  const shown = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: "UTC" }).format(at);
  return html`<time datetime="${at.toISOString()}" class="num">${shown} UTC</time>`;
}

function menu(current: Frame["current"]): Html {
  const links = MENU.map(([href, label]) => html`<a href="${href}"${href === current && html` aria-current="page"`}>${label}</a>`);
  return html`<header class="bar"><div><a class="mark" href="/">The sandbox</a><nav aria-label="Sandbox">${links}</nav></div></header>`;
}
