import { z } from "zod";
import { InstantSchema } from "@/lib/kernel/instant";
import { chatTextLimit } from "@/lib/meetings/core/chat-text";
import { consentStates } from "@/lib/meetings/core/consent";
import { places } from "@/lib/meetings/core/place-words";
import { stayStates } from "@/lib/meetings/core/presence";

const id = z.string().min(1).max(64);

export const IceServerSchema = z.object({
  urls: z.union([z.string(), z.array(z.string())]),
  username: z.string().optional(),
  credential: z.string().optional(),
});

export const CandidateSchema = z.object({
  candidate: z.string().max(1_000),
  sdpMid: z.string().max(64).nullish(),
  sdpMLineIndex: z.int().min(0).max(64).nullish(),
  usernameFragment: z.string().max(256).nullish(),
});

/** What one page tells the other. Whole messages stay under 64 kB. */
export const MessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("description"), payload: z.object({ type: z.enum(["offer", "answer"]), sdp: z.string().max(60_000, "That description is too long.") }) }),
  z.object({ kind: z.literal("candidates"), payload: z.object({ candidates: z.array(CandidateSchema).min(1).max(40) }) }),
  z.object({
    kind: z.literal("chat"),
    payload: z.object({ key: z.string().min(1).max(64), text: z.string().trim().min(1, "Write something first.").max(chatTextLimit, `At most ${chatTextLimit} characters, please.`) }),
  }),
]);

export type Message = z.infer<typeof MessageSchema>;

/** A message, from one stay in the room to another; without `to` it is for whoever is there. */
export const SendSignalSchema = z.intersection(z.object({ id, attendanceId: id, to: id.nullish() }), MessageSchema);

/** What a page hears: messages of the other side, and that it came or went. */
export const SignalSchema = z.object({
  id: z.int(),
  at: InstantSchema,
  from: id,
  to: id.nullable(),
  kind: z.enum(["description", "candidates", "chat", "joined", "left"]),
  payload: z.unknown(),
});

export type Signal = z.infer<typeof SignalSchema>;

export const ChatLineSchema = z.object({ key: z.string(), text: z.string(), at: InstantSchema, isMine: z.boolean() });

export type ChatLine = z.infer<typeof ChatLineSchema>;

export const MeetingSchema = z.object({
  id: z.string(),
  bookingId: z.string(),
  title: z.string(),
  startAt: InstantSchema,
  endAt: InstantSchema,
  opensAt: InstantSchema,
  closesAt: InstantSchema,
  state: z.enum(["early", "open", "over"]),
  side: z.enum(["client", "expert"]),
  isPolite: z.boolean(),
  me: z.object({ name: z.string(), timeZone: z.string() }),
  other: z.object({ name: z.string(), photoUrl: z.string().nullable(), timeZone: z.string(), isHere: z.boolean(), isWaiting: z.boolean() }),
  iceServers: z.array(IceServerSchema),
  /** Where it takes place, whether one can go there yet, and whether our room had to take another place's. */
  place: z.enum(places),
  isReady: z.boolean(),
  hasFailedOver: z.boolean(),
});

export type Meeting = z.infer<typeof MeetingSchema>;

export const JoinedSchema = z.object({
  attendanceId: z.string(),
  /** Whether this page is in the room; if not, it waits until the host lets it in. */
  isAdmitted: z.boolean(),
  /** The other side's stay, when it is here already: this page then proposes the connection. */
  otherAttendanceId: z.string().nullable(),
  /** Signals up to this one were before our time. */
  after: z.int(),
  chat: z.array(ChatLineSchema),
});

export type Joined = z.infer<typeof JoinedSchema>;

/** How the room stands for one page in it. A page that waits at the door hears only whether the host is there. */
export const RoomNowSchema = z.object({
  stay: z.enum(stayStates),
  isAdmitted: z.boolean(),
  isOtherHere: z.boolean(),
  isOtherWaiting: z.boolean(),
  consent: z.enum(consentStates),
  recording: z.object({ id: z.string(), startedAt: InstantSchema, isMine: z.boolean() }).nullable(),
  notesVersion: z.int(),
});

export type RoomNow = z.infer<typeof RoomNowSchema>;

export const SignalsSchema = RoomNowSchema.extend({ items: z.array(SignalSchema) });

export type Signals = z.infer<typeof SignalsSchema>;
