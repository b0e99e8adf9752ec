import { z } from "zod";
import { admitClient } from "@/lib/meetings/admit-client";
import { consentStates } from "@/lib/meetings/core/consent";
import { NotesSchema, SaveNotesSchema } from "@/lib/meetings/core/notes";
import { JoinedSchema, MeetingSchema, RoomNowSchema, SendSignalSchema, SignalsSchema } from "@/lib/meetings/core/schema";
import { places } from "@/lib/meetings/core/place-words";
import { findWay } from "@/lib/meetings/find-way";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { giveConsent } from "@/lib/meetings/give-consent";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { listSignals } from "@/lib/meetings/list-signals";
import { listSessionRecordings, startRecording } from "@/lib/meetings/recording-procedures";
import { sendSignal } from "@/lib/meetings/send-signal";
import { getNotes, saveNotes } from "@/lib/meetings/shared-notes";
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

export const wayProcedure = memberOperation("meetings.way", { rate: "read" })
  .route({ method: "GET", path: "/meetings/{id}/way", summary: "The address at which you enter your session now, wherever it takes place; yours alone", tags })
  .input(ByIdSchema)
  .output(z.object({ place: z.enum(places), url: z.string() }))
  .handler(({ input, context }) => findWay(context.actor, input.id, context.now));

export const joinProcedure = memberOperation("meetings.join")
  .route({ method: "POST", path: "/meetings/{id}/join", summary: "Enter the room; another window of yours gives way. A client waits until the host admits them, then asks again with the stay that waited", tags, successStatus: 201 })
  .input(ByIdSchema.extend({ attendanceId: z.string().max(64).optional() }))
  .output(JoinedSchema)
  .handler(({ input, context }) => joinRoom(context.actor, input, context.now));

export const admitProcedure = memberOperation("meetings.admit")
  .route({ method: "POST", path: "/meetings/{id}/admit", summary: "As the host, let in the client who waits", tags, successStatus: 204 })
  .input(ByIdSchema)
  .output(z.void())
  .handler(({ input, context }) => admitClient(context.actor, input, context.now));

export const stayProcedure = memberOperation("meetings.stay", { rate: "room" })
  .route({ method: "POST", path: "/meetings/{id}/stay", summary: "Say that this page is still in the room", tags })
  .input(StaySchema)
  .output(RoomNowSchema)
  .handler(({ input, context }) => stayInRoom(context.actor, input, context.now));

export const leaveProcedure = memberOperation("meetings.leave")
  .route({ method: "POST", path: "/meetings/{id}/leave", summary: "Leave the room", tags, successStatus: 204 })
  .input(StaySchema)
  .output(z.void())
  .handler(({ input, context }) => leaveRoom(context.actor, input, context.now));

export const signalProcedure = memberOperation("meetings.signals.send", { rate: "room" })
  .route({ method: "POST", path: "/meetings/{id}/signals", summary: "Tell the other side something: a description, candidates or a chat line", tags, successStatus: 201 })
  .input(SendSignalSchema)
  .output(z.object({ id: z.int() }))
  .handler(({ input, context }) => sendSignal(context.actor, input, context.now));

export const signalsProcedure = memberOperation("meetings.signals.list", { rate: "room" })
  .route({ method: "GET", path: "/meetings/{id}/signals", summary: "What the other side said after a signal, in order", tags })
  .input(StaySchema.extend({ after: z.int().min(0).default(0) }))
  .output(SignalsSchema)
  .handler(({ input, context }) => listSignals(context.actor, input, context.now));

export const consentProcedure = memberOperation("meetings.consent")
  .route({ method: "POST", path: "/meetings/{id}/consent", summary: "Say yes or no to a recording of this session; a no stops one that runs", tags })
  .input(ByIdSchema.extend({ isGiven: z.boolean() }))
  .output(z.object({ consent: z.enum(consentStates) }))
  .handler(({ input, context }) => giveConsent(context.actor, input, context.now));

export const notesProcedure = memberOperation("meetings.notes.get", { rate: "room" })
  .route({ method: "GET", path: "/meetings/{id}/notes", summary: "What the two of you wrote down during the session", tags })
  .input(ByIdSchema)
  .output(NotesSchema)
  .handler(({ input, context }) => getNotes(context.actor, input.id));

export const saveNotesProcedure = memberOperation("meetings.notes.save", { rate: "room" })
  .route({ method: "PUT", path: "/meetings/{id}/notes", summary: "Save the shared notes; what the other side wrote since `version` is merged in", tags })
  .input(SaveNotesSchema.extend({ id: z.string().max(64) }))
  .output(NotesSchema)
  .handler(({ input, context }) => saveNotes(context.actor, input, context.now));

export const meetings = {
  get: meetingProcedure,
  way: wayProcedure,
  join: joinProcedure,
  admit: admitProcedure,
  stay: stayProcedure,
  leave: leaveProcedure,
  consent: consentProcedure,
  notes: { get: notesProcedure, save: saveNotesProcedure },
  recordings: { list: listSessionRecordings, start: startRecording },
  signals: { send: signalProcedure, list: signalsProcedure },
};
