import { DEMO_ACCOUNTS } from "@/sandbox/google/accounts";
import { type AuthorizationRequest, backWith } from "@/sandbox/google/authorization-request";
import { type Html, html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

const STYLE = `
.accounts { display: grid; border-block: 1px solid var(--line); } .accounts > * + * { border-top: 1px solid var(--line); }
.account { width: 100%; border: 0; border-radius: 0; background: none; justify-content: flex-start; text-align: left; gap: 16px; padding: 12px 8px; font-weight: 400; }
.account .who { display: grid; } .account strong { font-weight: 550; }
.face { width: 42px; height: 42px; flex: none; border-radius: 50%; display: grid; place-items: center; background: var(--accent-soft); color: var(--accent); font-family: var(--serif); font-size: 1.25rem; }
details { padding: 4px 8px; } summary { cursor: pointer; padding: 12px 0; font-weight: 550; color: var(--accent); } details form { padding: 6px 0 18px; }
.check { display: flex; gap: 10px; align-items: center; font-weight: 400; } .check input { width: 18px; height: 18px; accent-color: var(--accent); }
`;

type View = {
  readonly request: Pick<AuthorizationRequest, "redirectUri" | "state" | "loginHint" | "scope">;
  /** Whose page this stands in for, and where its forms go. */
  readonly vendor: { readonly name: "Google" | "Microsoft"; readonly action: string };
  readonly query: string; readonly product: string; readonly problem: string | null; readonly typed: string;
};

/** Four people who do not exist, or any address one likes. */
export function chooserPage({ request, vendor, query, product, problem, typed }: View): Reply {
  const action = `${vendor.action}?${query}`;
  const accounts = DEMO_ACCOUNTS.map((account) => html`<form method="post" action="${action}"><input type="hidden" name="email" value="${account.email}"><input type="hidden" name="name" value="${account.name}"><input type="hidden" name="verified" value="yes">
<button class="account"><span class="face" aria-hidden="true">${account.name.slice(0, 1)}</span><span class="who"><strong>${account.name}</strong><span class="quiet small">${account.email}</span></span></button></form>`);
  const another = typed || request.loginHint;
  const body = html`<main id="content" class="narrow stack">
<p class="quiet">Demo account chooser, not ${vendor.name}</p>
<h1>Choose an account</h1>
<p class="second">to ${asksForCalendars(request.scope) ? "connect its calendars with" : "sign in to"} ${product}. These people are made up; no password is asked, and none should be typed.</p>
${wishes(request.scope, product)}
<div class="accounts">${accounts}<details${another && html` open`}><summary>Use another e-mail</summary>
<form method="post" action="${action}" class="stack" novalidate>
<div class="field"><label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="off" value="${another}"${problem && html` aria-invalid="true" aria-describedby="email-problem" autofocus`}>${problem && html`<p class="error" id="email-problem">${problem}</p>`}</div>
<div class="field"><label for="name">Name</label><input id="name" name="name" type="text" autocomplete="off"></div>
<label class="check"><input type="checkbox" name="verified" value="yes" checked> ${vendor.name} has verified this address</label>
<button class="primary" type="submit">Go on with this e-mail</button></form></details></div>
<p><a href="${backWith(request.redirectUri, { error: "access_denied", ...(request.state === null ? {} : { state: request.state }) })}">Cancel and go back to ${product}</a></p>
</main>`;
  return page({ title: `Choose an account · not ${vendor.name}`, body, shell: "focus", style: STYLE, status: problem ? 422 : 200, notice: `Demo: not ${vendor.name}. This page stands in for it on this machine.` });
}

function asksForCalendars(scope: string): boolean {
  return /calendar/i.test(scope);
}

function wishes(scope: string, product: string): Html | false {
  return asksForCalendars(scope) && html`<div class="alert time"><p><strong>${product} would like to</strong> see the list of your calendars, and see, add, change and delete events on them. Choosing an account allows it.</p></div>`;
}
