import type { NoticeTone } from "@/components/ui/notice";

type Words = { readonly tone: NoticeTone; readonly title: string };

const done: Readonly<Record<string, Words>> = {
  connected: { tone: "success", title: "Connected. Your calendar is being read right now." },
  subscribed: { tone: "success", title: "Subscribed. What is busy there cannot be booked here any more." },
  chosen: { tone: "success", title: "Saved. Clients see the change within seconds." },
  read: { tone: "success", title: "Read just now." },
  "still-broken": { tone: "warning", title: "It still does not let us in. Below is what you can do." },
  disconnected: { tone: "success", title: "Disconnected. The times it had taken are free again, and sessions that we wrote there stay there." },
  denied: { tone: "info", title: "You did not allow it, so nothing was connected." },
  "vendor-refused": { tone: "error", title: "The other side did not go along, so nothing was connected. Please try again." },
  calendar_consent_forgotten: { tone: "warning", title: "That took too long, or was begun in another browser. Please connect the calendar again." },
  calendar_consent_too_small: { tone: "warning", title: "Not everything was allowed. We need to see your calendars and to write sessions into one of them." },
  too_many_calendars: { tone: "warning", title: "You have as many calendar accounts here as one person can. Please disconnect one first." },
  calendar_vendor_away: { tone: "error", title: "The other side does not answer at the moment. Nothing was changed; please try again in a minute." },
};

/** What the page says after somebody came back or did something; null when there is nothing to say. */
export function calendarNotice(from: { readonly done?: unknown }): Words | null {
  return typeof from.done === "string" ? (done[from.done] ?? null) : null;
}
