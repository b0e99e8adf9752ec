import { type Html, html } from "@/sandbox/pages/html";
import { page, timeOf } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";
import type { Comer } from "@/sandbox/zoom/zoom-life";
import type { Meeting, RecordingFile, Stay } from "@/sandbox/zoom/zoom-store";

type View = { readonly meeting: Meeting; readonly comer: Comer; readonly address: string; readonly stays: readonly Stay[]; readonly files: readonly RecordingFile[] };

/** What stands behind a join or a start link: who is in, and the buttons of the one who looks. */
export function meetingPage({ meeting, comer, address, stays, files }: View): Reply {
  const isIn = stays.some((stay) => stay.who === comer.who && stay.leftAt === null);
  const isHost = comer.who === "host";
  const button = (what: string, label: string, tone = "") => html`<form method="post" action="${address}"><input type="hidden" name="do" value="${what}"><button class="${tone}">${label}</button></form>`;
  const body = html`<main id="content" class="narrow stack wide">
<div class="stack"><h1>${meeting.topic}</h1>
<p class="second">${timeOf(new Date(meeting.startTime))}, ${meeting.duration} minutes. Meeting <span class="num">${meeting.id}</span>. You are <strong>${comer.name}</strong>${isHost && ", the host"}.</p></div>
<div class="row">${isIn ? button("leave", "Leave") : button("join", isHost && !meeting.startedAt ? "Start the meeting" : "Join", "primary")}
${isHost && meeting.startedAt && button("end", "End it for all")}
${isHost && button("record", "Finish a recording")}</div>
<section class="stack"><h2>Who came</h2>${stayList(stays)}</section>
${files.length > 0 && html`<section class="stack"><h2>Recording</h2><ul class="lines">${files.map((file) => html`<li><span class="tag">${file.fileType}</span> <span class="num quiet">${file.content.byteLength} bytes</span></li>`)}</ul></section>`}
</main>`;
  return page({ title: `${meeting.topic} · sandbox`, body, shell: "focus", notice: "Sandbox. This is not Zoom: nobody sees or hears anybody here." });
}

/** Each stay with its times. */
export function stayList(stays: readonly Stay[]): Html {
  if (stays.length === 0) return html`<div class="empty"><p>Nobody yet.</p></div>`;
  return html`<ul class="lines">${stays.map((stay) => html`<li class="row between"><span>${stay.name}</span><span class="quiet small">${timeOf(new Date(stay.joinedAt))}${stay.leftAt ? html` – ${timeOf(new Date(stay.leftAt))}` : html` <span class="tag good">in the meeting</span>`}</span></li>`)}</ul>`;
}
