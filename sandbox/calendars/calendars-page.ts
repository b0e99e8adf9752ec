import type { CalendarParts } from "@/sandbox/calendars/calendar-parts";
import type { Calendar, Listed, Vendor } from "@/sandbox/calendars/calendar-store";
import { type EventTime, instantOf, type StoredEvent } from "@/sandbox/calendars/event";
import { DEMO_ACCOUNTS } from "@/sandbox/google/accounts";
import { type Html, html } from "@/sandbox/pages/html";
import { page } from "@/sandbox/pages/layout";
import type { Reply } from "@/sandbox/router";

const STYLE = `
.event { padding: 14px 0; display: grid; gap: 8px; } .event h3 { font-size: 1.0625rem; }
.fields { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); align-items: end; }
form.inline { display: inline; } .event details { grid-column: 1 / -1; } .event summary { cursor: pointer; color: var(--accent); }
select, .fields input { width: 100%; font: inherit; padding: 8px 10px; min-height: 40px; border: 1px solid var(--edge); border-radius: 8px; background: var(--raised); color: var(--ink); }
`;
const WEEKS_SHOWN_MS = 6 * 7 * 86_400_000;
const NAMES = { google: "Google Calendar", microsoft: "Microsoft 365" } as const;

type View = { readonly vendor: Vendor; readonly account: string; readonly parts: CalendarParts; readonly problem: string | null };

/** An account's calendars as their owner would see them, with everything one can do by hand to try the product out. */
export function calendarsPage({ vendor, account, parts, problem }: View): Reply {
  const calendars = parts.store.calendarsOf(vendor, account);
  const now = parts.clock().getTime();
  const body = html`<main id="content" class="stack wide">
<div class="stack"><h1>Calendars</h1><p class="second">What ${account} has at the stand-in for ${NAMES[vendor]}. Every change is pushed to whoever watches the calendar.</p></div>
${problem && html`<div class="alert loss" role="alert">${problem}</div>`}
${chooser(parts, vendor, account)}
${newEventForm(calendars, vendor, account, now)}
${calendars.map((calendar) => calendarSection(parts, calendar, now))}
${switches(parts, vendor, account)}
</main>`;
  return page({ title: "Calendars · sandbox", body, shell: "desk", current: "/calendars", style: STYLE, status: problem ? 422 : 200 });
}

function chooser({ store }: CalendarParts, vendor: Vendor, account: string): Html {
  const known = [...new Set([...DEMO_ACCOUNTS.map(({ email }) => email), ...store.everyCalendar().map(({ email }) => email), account])].toSorted();
  return html`<form method="get" action="/calendars" class="fields" aria-label="Whose calendars">
<div class="field"><label for="vendor">At</label><select id="vendor" name="vendor">${(["google", "microsoft"] as const).map((one) => html`<option value="${one}"${one === vendor && html` selected`}>${NAMES[one]}</option>`)}</select></div>
<div class="field"><label for="account">Account</label><input id="account" name="account" value="${account}" list="accounts" autocomplete="off"><datalist id="accounts">${known.map((email) => html`<option value="${email}"></option>`)}</datalist></div>
<button type="submit">Show</button></form>`;
}

function newEventForm(calendars: readonly Calendar[], vendor: Vendor, account: string, now: number): Html {
  const zone = calendars[0]?.timeZone ?? "UTC";
  const tomorrow = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).add({ days: 1 }).toPlainDate().toString();
  return html`<section class="stack" aria-labelledby="new"><h2 id="new">Add an event</h2>
<form method="post" action="/control/calendars/events" class="stack">${where(vendor, account)}
<div class="fields">
<div class="field"><label for="title">Title</label><input id="title" name="title" value="Dentist"></div>
<div class="field"><label for="calendar">Calendar</label><select id="calendar" name="calendar">${calendars.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select></div>
<div class="field"><label for="start">From</label><input id="start" name="start" value="${tomorrow}T10:00" aria-describedby="times-hint"></div>
<div class="field"><label for="end">Until</label><input id="end" name="end" value="${tomorrow}T11:00" aria-describedby="times-hint"></div>
<div class="field"><label for="zone">Zone</label><input id="zone" name="timeZone" value="${zone}"></div>
<div class="field"><label for="show">Shown as</label><select id="show" name="showAs"><option value="busy">Busy</option><option value="tentative">Tentative</option><option value="free">Free</option><option value="oof">Away</option><option value="workingElsewhere">Working elsewhere</option></select></div>
<div class="field"><label for="answer">My answer</label><select id="answer" name="response"><option value="none">My own event</option><option value="accepted">Accepted</option><option value="declined">Declined</option><option value="tentative">Perhaps</option></select></div>
<div class="field"><label for="rule">Repeats</label><select id="rule" name="rule"><option value="">Once</option><option value="FREQ=DAILY;COUNT=5">Five days in a row</option><option value="FREQ=WEEKLY;COUNT=6">Six weeks</option><option value="FREQ=WEEKLY">Every week</option></select></div>
</div><p class="quiet small" id="times-hint">A date alone, such as ${tomorrow}, makes a whole-day event.</p>
<div><button class="primary" type="submit">Add it</button></div></form></section>`;
}

function calendarSection({ store, channels }: CalendarParts, calendar: Calendar, now: number): Html {
  const listed = store.list(calendar, { fromMs: now - 86_400_000, untilMs: now + WEEKS_SHOWN_MS }, null);
  const watchers = channels.live(calendar.key).length;
  return html`<section class="stack" aria-label="${calendar.name}"><h2>${calendar.name} ${!calendar.mayWrite && html`<span class="tag">Read only</span>`} ${watchers > 0 && html`<span class="tag good">Watched</span>`}</h2>
<p class="quiet small">Clock: ${calendar.timeZone}</p>
${listed.length > 0 ? html`<ul class="lines">${listed.map((each) => eventItem(calendar, each))}</ul>` : html`<div class="empty"><p>Nothing in the next six weeks.</p></div>`}</section>`;
}

function eventItem(calendar: Calendar, { occurrence, event, eventId }: Listed): Html {
  if (!event) return html``;
  const original = occurrence.kind === "single" ? "" : originalFrom(occurrence.id, event, calendar);
  const hidden = html`${where(calendar.vendor, calendar.email)}<input type="hidden" name="calendar" value="${calendar.id}">${original && html`<input type="hidden" name="original" value="${original}">`}`;
  const path = `/control/calendars/events/${encodeURIComponent(eventId)}`;
  return html`<li class="event"><div class="row between"><h3>${event.title || "Untitled"} ${tags(event, occurrence.kind)}</h3><span class="num">${span(occurrence.start, occurrence.end)}</span></div>
<div class="row"><form method="post" action="${path}/delete" class="inline">${hidden}<button class="small">Delete${original && " this time"}</button></form>
${calendar.vendor === "microsoft" && !event.isCalledOff && html`<form method="post" action="${path}/call-off" class="inline">${hidden}<button class="small">Call it off</button></form>`}</div>
<details><summary>Move${original && " this time"}</summary><form method="post" action="${path}/move" class="fields">${hidden}
<div class="field"><label>From <input name="start" value="${clockOf(occurrence.start)}"></label></div><div class="field"><label>Until <input name="end" value="${clockOf(occurrence.end, "date" in occurrence.start)}"></label></div><button>Move</button></form></details></li>`;
}

/** The vendor's id of a time of a series ends with the time that its rule gave it. */
function originalFrom(id: string, event: StoredEvent, calendar: Calendar): string {
  const stamp = id.slice(event.id.length + 1);
  const [year, month, day] = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)];
  return "date" in event.start || !calendar ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${stamp.slice(9, 11)}:${stamp.slice(11, 13)}:${stamp.slice(13, 15)}Z`;
}

function tags(event: StoredEvent, kind: string): Html[] {
  const words = [event.showAs !== "busy" && event.showAs, event.response !== "none" && event.response, event.isCalledOff && "called off", kind !== "single" && (kind === "exception" ? "moved from its rule" : "repeats"), (event.transactionId ?? event.privateProperties["colloquy"]) && "written by the product"];
  return words.flatMap((word) => (word ? [html` <span class="tag">${word}</span>`] : []));
}

function switches(parts: CalendarParts, vendor: Vendor, account: string): Html {
  const button = (action: string, label: string, fields: Record<string, string> = {}) =>
    html`<form method="post" action="/control/calendars/${action}" class="inline">${where(vendor, account)}${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button>${label}</button></form>`;
  return html`<section class="stack" aria-labelledby="trouble"><h2 id="trouble">Make trouble</h2><div class="row">
${button("revoke", "Take the access of every app back")}${button("fail-next", "Let the next 20 requests fail", { count: "20", status: "503" })}${button("fail-next", "Answer again", { count: "0" })}
${button("fail-next", "Ask for patience 3 times", { count: "3", status: "429" })}${button("forget-marks", "Forget all sync marks")}${parts.channels.isHeld() ? button("pushes", "Push again", { held: "no" }) : button("pushes", "Hold all pushes", { held: "yes" })}</div></section>`;
}

function where(vendor: Vendor, account: string): Html {
  return html`<input type="hidden" name="vendor" value="${vendor}"><input type="hidden" name="account" value="${account}">`;
}

function span(start: EventTime, end: EventTime): string {
  if ("date" in start) return `${start.date}, whole day`;
  const length = Math.round((instantOf(end, "UTC") - instantOf(start, "UTC")) / 60_000);
  return `${start.at.slice(0, 16).replace("T", " ")} (${start.timeZone}), ${length} min`;
}

function clockOf(time: EventTime, isLastDay = false): string {
  if (!("date" in time)) return time.at.slice(0, 16);
  return isLastDay ? Temporal.PlainDate.from(time.date).subtract({ days: 1 }).toString() : time.date;
}
