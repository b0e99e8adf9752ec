import { createZoomMeeting, deleteZoomMeeting, findZoomMeetings, readZoomMeeting, registerAtZoom, updateZoomMeeting, type ZoomMeeting, type ZoomWish } from "@/lib/clients/zoom";
import { ZoomError } from "@/lib/clients/zoom-http";
import { clientAddress } from "@/lib/meetings/client-address";
import { type MadeMeeting, type MeetingPlan, type MeetingProvider, ProviderTrouble } from "@/lib/meetings/provider";

/** Meetings at Zoom, in the account of this installation. */
export const zoomProvider: MeetingProvider = {
  make: (plan, wasAsked) => orTrouble(async () => madeOf(plan, (wasAsked && (await foundAgain(plan))) || (await createZoomMeeting(wishOf(plan))))),
  move: (externalId, plan) => orTrouble(() => updateZoomMeeting(externalId, wishOf(plan))),
  remove: (meetingId, externalId) =>
    orTrouble(async () => {
      for (const id of externalId ? [externalId] : await findZoomMeetings(markOf(meetingId))) await deleteOne(id);
    }),
  hostUrl: (externalId) => orTrouble(async () => (await readZoomMeeting(externalId)).startUrl),
};

/** The meeting that an earlier call made without our hearing of it; more than one is one too many. */
async function foundAgain(plan: MeetingPlan): Promise<ZoomMeeting | null> {
  const [id, ...surplus] = await findZoomMeetings(markOf(plan.meetingId));
  for (const other of surplus) await deleteOne(other);
  if (!id) return null;
  await updateZoomMeeting(id, wishOf(plan));
  return readZoomMeeting(id);
}

/** The client gets a way in of their own. Where the account has no registration, the open one has to do. */
async function madeOf(plan: MeetingPlan, { id: externalId, joinUrl, startUrl: hostUrl, passcode }: ZoomMeeting): Promise<MadeMeeting> {
  try {
    const own = await registerAtZoom(externalId, { email: clientAddress(plan.meetingId), firstName: plan.clientName.split(" ")[0] || "Client" });
    return { externalId, joinUrl: own.joinUrl, hostUrl, passcode };
  } catch (error) {
    if (error instanceof ZoomError && error.trouble === "refused") return { externalId, joinUrl, hostUrl, passcode };
    throw error;
  }
}

async function deleteOne(id: string): Promise<void> {
  try {
    await deleteZoomMeeting(id);
  } catch (error) {
    if (!(error instanceof ZoomError && error.trouble === "gone")) throw error;
  }
}

function wishOf({ meetingId, reference, title, startAt, endAt }: MeetingPlan): ZoomWish {
  return { topic: title, agenda: `Booking ${reference}. ${markOf(meetingId)}`, startAt, endAt };
}

/** The word by which a meeting of ours is known at Zoom. */
function markOf(meetingId: string): string {
  return `Colloquy meeting ${meetingId}`;
}

async function orTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof ZoomError ? new ProviderTrouble(error.message, error.trouble === "gone") : error;
  }
}
