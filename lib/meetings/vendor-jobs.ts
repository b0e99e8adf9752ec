import type { Task } from "graphile-worker";
import { arrangeMeeting } from "@/lib/meetings/arrange-meeting";
import { lookAtVendor } from "@/lib/meetings/look-at-vendor";
import { makeRoom } from "@/lib/meetings/make-room";
import { processZoomEvent, sweepZoomEvents } from "@/lib/meetings/zoom/process-event";
import { fileZoomRecordings } from "@/lib/meetings/zoom/file-recordings";

const bookingOf = (payload: unknown): string => (payload as { bookingId: string }).bookingId;

/** What the worker does with the vendors of meetings; each may run twice. How often it was tried decides when the built-in room takes over. */
export const meetingVendorJobs: Record<string, Task> = {
  "meetings.make-room": (payload, { job }) => makeRoom(bookingOf(payload), job.attempts),
  "meetings.arrange": (payload, { job }) => arrangeMeeting(bookingOf(payload), job.attempts),
  "meetings.look-at-vendor": (payload, { job }) => lookAtVendor(bookingOf(payload), job.attempts),
  "meetings.process-zoom-event": (payload) => processZoomEvent((payload as { gatewayEventId: string }).gatewayEventId),
  "meetings.file-zoom-recordings": (payload) => fileZoomRecordings(payload as { meetingId: string; run: string }),
  "meetings.sweep-zoom-events": () => sweepZoomEvents(),
};
