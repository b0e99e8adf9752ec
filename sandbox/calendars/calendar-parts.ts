import type { CalendarStore } from "@/sandbox/calendars/calendar-store";
import type { Channels } from "@/sandbox/calendars/channels";
import type { Faults } from "@/sandbox/control/faults";
import type { Database } from "@/sandbox/database";
import type { Grants } from "@/sandbox/google/grants";
import type { Router } from "@/sandbox/router";

/** What the rooms with calendars share. */
export type CalendarParts = {
  readonly router: Router;
  readonly database: Database;
  readonly clock: () => Date;
  readonly store: CalendarStore;
  readonly channels: Channels;
  readonly faults: Faults;
  readonly grants: { readonly google: Grants; readonly microsoft: Grants };
  /** Carries waiting pushes at once. */
  readonly wake: () => void;
};
