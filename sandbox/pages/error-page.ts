import { html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

/** A refusal that a person can read. */
export function errorPage(status: number, title: string, sentence: string): Reply {
  const body = html`<main id="content" class="narrow stack"><h1>${title}</h1><p class="second">${sentence}</p><p><a href="/">To the start of the sandbox</a></p></main>`;
  return page({ title: `${title} · sandbox`, body, shell: "desk", status });
}
