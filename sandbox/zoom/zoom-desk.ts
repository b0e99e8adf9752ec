import { type Html, html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import type { Reply, SandboxRequest } from "@/sandbox/router";
import { joinUrl } from "@/sandbox/zoom/zoom-shapes";
import type { Meeting } from "@/sandbox/zoom/zoom-store";
import { stayList } from "@/sandbox/zoom/zoom-meeting-page";
import type { ZoomWorld } from "@/sandbox/zoom/zoom-world";

const STYLE = ".meeting { padding: 20px 0; display: grid; gap: 12px; } .meeting .agenda { overflow-wrap: anywhere; } .meeting .lines > li { padding: 6px 0; }";

/** All meetings with what can be done in each, whether Zoom answers, and what it has reported. */
export function zoomDesk(zoom: ZoomWorld, request: SandboxRequest): Reply {
  const meetings = zoom.store.all();
  const validation = request.query.get("validation");
  const body = html`<main id="content" class="stack wide">
<div class="stack"><h1>Zoom</h1><p class="second">Meetings that the product made at the stand-in for Zoom. Join as either side, leave, or finish a recording: the product hears of it.</p></div>
${switchboard(zoom)}
<section class="stack" aria-label="Meetings">${meetings.length === 0 ? html`<div class="empty"><p>No meetings yet. A booking of an offering on Zoom makes one when it is confirmed.</p></div>` : html`<ul class="lines">${meetings.map((meeting) => item(zoom, request.origin, meeting))}</ul>`}</section>
<section class="stack"><h2>What was reported</h2>
<div class="row"><form method="post" action="/control/zoom/webhooks/validate"><button>Validate the product's address</button></form>${validation && html`<span class="tag ${validation === "valid" ? "good" : "loss"}">${validation}</span>`}</div>
${deliveries(zoom)}</section></main>`;
  return page({ title: "Zoom · sandbox", body, shell: "desk", current: "/zoom", style: STYLE });
}

function switchboard({ faults }: ZoomWorld): Html {
  const isDown = (faults.planned("zoom")?.count ?? 0) > 0;
  if (!isDown) return html`<section class="stack tight" aria-label="Whether Zoom answers"><p>Zoom answers.</p><form method="post" action="/control/zoom/down"><button>Let it stop answering</button></form></section>`;
  return html`<section class="alert time stack" aria-label="Whether Zoom answers"><p><strong>Zoom does not answer.</strong> Every request of the product fails.</p><form method="post" action="/control/zoom/up"><button>Let it answer again</button></form></section>`;
}

function item({ store }: ZoomWorld, origin: string, meeting: Meeting): Html {
  const stays = store.stays(meeting.id);
  const registrants = store.registrants(meeting.id);
  const people = [{ who: "host", name: "Host", href: `${origin}/zoom/s/${meeting.id}?zak=${meeting.zak}` }, ...registrants.map((registrant) => ({ who: registrant.id, name: registrant.firstName, href: joinUrl(origin, meeting, registrant) }))];
  const button = (who: string, what: string, label: string) => html`<form method="post" action="/zoom/m/${meeting.id}"><input type="hidden" name="who" value="${who}"><button class="small" name="do" value="${what}">${label}</button></form>`;
  return html`<li class="meeting"><div class="row between"><h2>${meeting.topic}${meeting.startedAt && html` <span class="tag good">running</span>`}</h2><span class="quiet small">${timeOf(new Date(meeting.startTime))}, ${meeting.duration} minutes</span></div>
<p class="quiet small agenda">${meeting.id} · ${meeting.agenda}</p>
<div class="row">${people.map(({ who, name, href }) => html`<span class="row"><a href="${href}">${name}</a>${stays.some((stay) => stay.who === who && stay.leftAt === null) ? button(who, "leave", `${name} leaves`) : button(who, "join", `${name} joins`)}</span>`)}
${button("host", "record", "Finish a recording")}</div>
${stays.length > 0 && stayList(stays)}</li>`;
}

function deliveries({ courier }: ZoomWorld): Html {
  const rows = courier.newest(50).map((delivery) => html`<tr><td class="mono">${delivery.event}</td><td><span class="tag ${delivery.state === "delivered" ? "good" : delivery.state === "waiting" ? "time" : "loss"}">${delivery.state}</span></td>
<td class="num">${delivery.attempts}</td><td>${delivery.outcome ?? "not tried"}</td><td><form method="post" action="/control/zoom/webhooks/again/${delivery.id}"><button class="small" aria-label="Send ${delivery.event} ${delivery.id} again">Send again</button></form></td></tr>`);
  if (rows.length === 0) return html`<div class="empty"><p>Nothing yet.</p></div>`;
  return html`<div class="scroll" role="region" aria-label="Table of deliveries" tabindex="0"><table><thead><tr><th scope="col">Event</th><th scope="col">State</th><th scope="col" class="num">Tries</th><th scope="col">Last answer</th><th scope="col">Repeat</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
