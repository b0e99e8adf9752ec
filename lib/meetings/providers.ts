import type { MadeMeeting, MeetingProvider } from "@/lib/meetings/provider";
import { zoomProvider } from "@/lib/meetings/zoom-provider";
import type { MeetingProvider as ProviderName } from "@/prisma/generated/enums";

const nothingElsewhere: MadeMeeting = { externalId: null, joinUrl: null, hostUrl: null, passcode: null };

/** Our own room: it is there as soon as its row is. */
const builtIn: MeetingProvider = {
  make: async () => nothingElsewhere,
  move: async () => undefined,
  remove: async () => undefined,
  hostUrl: async () => null,
};

/** An address that the expert brings along: good at any time. */
const link: MeetingProvider = { ...builtIn, make: async (plan) => ({ ...nothingElsewhere, joinUrl: plan.link }) };

/** Every place where a session can be held online, by the name that bookings carry. */
export const providers: Readonly<Record<ProviderName, MeetingProvider>> = { built_in: builtIn, zoom: zoomProvider, link };
