import { z } from "zod";
import { JoinedSchema, MeetingSchema, SendSignalSchema, SignalsSchema } from "@/lib/meetings/core/schema";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { listSignals } from "@/lib/meetings/list-signals";
import { sendSignal } from "@/lib/meetings/send-signal";
import { stayInRoom } from "@/lib/meetings/stay-in-room";
import { memberOperation } from "@/lib/platform/procedure";

const tags = ["Meetings"];
const ByIdSchema = z.object({ id: z.string().max(64) });
const StaySchema = ByIdSchema.extend({ attendanceId: z.string().max(64) });

export const meetingProcedure = memberOperation("meetings.get", { rate: "read" })
  .route({ method: "GET", path: "/meetings/{id}", summary: "The meeting of one of your bookings: when its room opens, and who is there", tags })
  .input(ByIdSchema)
  .output(MeetingSchema)
  .handler(({ input, context }) => getMeeting(context.actor, input.id, context.now));

export const joinProcedure = memberOperation("meetings.join")
  .route({ method: "POST", path: "/meetings/{id}/join", summary: "Enter the room; another window of yours gives way", tags, successStatus: 201 })
  .input(ByIdSchema)
  .output(JoinedSchema)
  .handler(({ input, context }) => joinRoom(context.actor, input, context.now));

export const stayProcedure = memberOperation("meetings.stay")
  .route({ method: "POST", path: "/meetings/{id}/stay", summary: "Say that this page is still in the room", tags })
  .input(StaySchema)
  .output(SignalsSchema.pick({ stay: true, isOtherHere: true }))
  .handler(({ input, context }) => stayInRoom(context.actor, input, context.now));

export const leaveProcedure = memberOperation("meetings.leave")
  .route({ method: "POST", path: "/meetings/{id}/leave", summary: "Leave the room", tags, successStatus: 204 })
  .input(StaySchema)
  .output(z.void())
  .handler(({ input, context }) => leaveRoom(context.actor, input, context.now));

export const signalProcedure = memberOperation("meetings.signals.send")
  .route({ method: "POST", path: "/meetings/{id}/signals", summary: "Tell the other side something: a description, candidates or a chat line", tags, successStatus: 201 })
  .input(SendSignalSchema)
  .output(z.object({ id: z.int() }))
  .handler(({ input, context }) => sendSignal(context.actor, input, context.now));

export const signalsProcedure = memberOperation("meetings.signals.list", { rate: "read" })
  .route({ method: "GET", path: "/meetings/{id}/signals", summary: "What the other side said after a signal, in order", tags })
  .input(StaySchema.extend({ after: z.int().min(0).default(0) }))
  .output(SignalsSchema)
  .handler(({ input, context }) => listSignals(context.actor, input, context.now));

export const meetings = {
  get: meetingProcedure,
  join: joinProcedure,
  stay: stayProcedure,
  leave: leaveProcedure,
  signals: { send: signalProcedure, list: signalsProcedure },
};
