import { errorPage } from "@/sandbox/pages/error-page";
import { formFields, seeOther } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";
import { zoomDesk } from "@/sandbox/zoom/zoom-desk";
import { type Comer, end, finishRecording, join, leave } from "@/sandbox/zoom/zoom-life";
import { meetingPage } from "@/sandbox/zoom/zoom-meeting-page";
import type { Meeting } from "@/sandbox/zoom/zoom-store";
import type { ZoomWorld } from "@/sandbox/zoom/zoom-world";

type AtTheDoor = { readonly meeting: Meeting; readonly comer: Comer };

/** The desk with all meetings, and the pages behind the join and start links; looking changes nothing, the buttons do. */
export function serveZoomPages(zoom: ZoomWorld): void {
  const { router, store } = zoom;
  router.on("GET", "/zoom", (request) => zoomDesk(zoom, request));
  for (const door of ["/zoom/j/:id", "/zoom/s/:id"] as const) {
    const isHost = door === "/zoom/s/:id";
    router.on("GET", door, (request) => {
      const at = comerAt(zoom, request, isHost);
      return at ? meetingPage({ ...at, address: `${request.path}?${request.query}`, stays: store.stays(at.meeting.id), files: store.files(at.meeting.id) }) : noMeeting();
    });
    router.on("POST", door, (request) => {
      const at = comerAt(zoom, request, isHost);
      if (!at) return noMeeting();
      act(zoom, at, formFields(request).get("do") ?? "", request.origin);
      return seeOther(`${request.path}?${request.query}`);
    });
  }
  router.on("POST", "/zoom/m/:id", (request) => {
    const meeting = store.find(Number(pathParam(request, "id")));
    if (!meeting) return noMeeting();
    const fields = formFields(request);
    const registrant = store.registrants(meeting.id).find((each) => each.id === fields.get("who"));
    const comer = registrant ? { who: registrant.id, name: registrant.firstName } : { who: "host", name: "Host" };
    act(zoom, { meeting, comer }, fields.get("do") ?? "", request.origin);
    return seeOther("/zoom");
  });
}

function act(zoom: ZoomWorld, { meeting, comer }: AtTheDoor, what: string, origin: string): void {
  if (what === "join") join(zoom, meeting, comer);
  if (what === "leave") leave(zoom, meeting, comer.who);
  if (comer.who !== "host") return;
  if (what === "end") end(zoom, meeting);
  if (what === "record") finishRecording(zoom, meeting, origin);
}

/** A host has the key of the start link; a registrant has a token; everybody else has the passcode. */
function comerAt({ store }: ZoomWorld, request: SandboxRequest, isHost: boolean): AtTheDoor | null {
  const meeting = store.find(Number(pathParam(request, "id")));
  if (!meeting) return null;
  if (isHost) return request.query.get("zak") === meeting.zak ? { meeting, comer: { who: "host", name: "Host" } } : null;
  const registrant = store.registrants(meeting.id).find(({ token }) => token === request.query.get("tk"));
  if (registrant) return { meeting, comer: { who: registrant.id, name: registrant.firstName } };
  return request.query.get("pwd") === meeting.password ? { meeting, comer: { who: "guest", name: "Guest" } } : null;
}

function noMeeting(): Reply {
  return errorPage(404, "This meeting is not here", "The link is wrong, or the meeting was deleted.");
}
