import { z } from "zod";

const text = z.string().max(300);
const time = z.iso.datetime({ offset: true }).optional();
const id = z.union([z.string().max(100), z.number()]).transform(String);

/** What we keep of Zoom's events: who came to what and when, and nothing else of what they carry. Names are left out. */
export const ZoomEventSchema = z.object({
  event: z.string().min(1).max(100),
  event_ts: z.number().optional(),
  payload: z.object({
    plainToken: z.string().max(500).optional(),
    object: z
      .object({
        id: id.optional(),
        uuid: text.optional(),
        host_id: text.optional(),
        start_time: time,
        end_time: time,
        participant: z
          .object({ id: text.optional(), participant_user_id: text.optional(), email: text.optional(), registrant_id: text.optional(), join_time: time, leave_time: time })
          .optional(),
      })
      .optional(),
  }),
});

export type ZoomEvent = z.infer<typeof ZoomEventSchema>;

type Participant = NonNullable<NonNullable<ZoomEvent["payload"]["object"]>["participant"]>;

/** Which side came: whoever is registered is the client, for only they have a link of their own; whoever came as the meeting's host is the expert; who cannot be told is the client. */
export function sideOfParticipant(participant: Participant, known: { readonly hostId: string; readonly clientAddress: string }): "client" | "host" {
  if (participant.registrant_id || participant.email?.toLowerCase() === known.clientAddress.toLowerCase()) return "client";
  const isHost = known.hostId !== "" && (participant.id === known.hostId || participant.participant_user_id === known.hostId);
  return isHost ? "host" : "client";
}
