import type { Task } from "graphile-worker";
import { makeRoom } from "@/lib/meetings/make-room";
import { tidyRooms } from "@/lib/meetings/tidy-rooms";

/** What the worker does for rooms. */
export const meetingJobs: Record<string, Task> = {
  "meetings.make-room": (payload) => makeRoom((payload as { bookingId: string }).bookingId),
  "meetings.tidy-rooms": () => tidyRooms(),
};
