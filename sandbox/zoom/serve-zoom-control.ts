import { json, seeOther, wantsHtml } from "@/sandbox/reply";
import { pathParam, type Reply, type SandboxRequest } from "@/sandbox/router";
import { meetingShape } from "@/sandbox/zoom/zoom-shapes";
import { zoomError, type ZoomWorld } from "@/sandbox/zoom/zoom-world";

const MANY = 1000;

/** Levers for tests and for the buttons of the desk: make Zoom fail or silent, look, and send events again. */
export function serveZoomControl(zoom: ZoomWorld): void {
  const { router, store, faults, courier } = zoom;
  router.on("POST", "/control/zoom/fail-next", (request) => {
    const when = request.query.get("when") === "after" ? "after" : "before";
    faults.plan("zoom", { count: numberOf(request, "count", 1), status: numberOf(request, "status", 500), when });
    return done(request, { room: "zoom", ...faults.planned("zoom") });
  });
  router.on("POST", "/control/zoom/down", (request) => {
    faults.plan("zoom", { count: 1_000_000, status: 503, when: "before" });
    return done(request, { isDown: true });
  });
  router.on("POST", "/control/zoom/up", (request) => {
    faults.plan("zoom", { count: 0, status: 503, when: "before" });
    return done(request, { isDown: false });
  });
  router.on("POST", "/control/zoom/forget-tokens", (request) => done(request, { forgotten: store.forgetTokens() }));
  router.on("GET", "/control/zoom/meetings", (request) => json(200, {
    meetings: store.all().map((meeting) => ({
      ...meetingShape(request.origin, meeting), registrants: store.registrants(meeting.id).map(({ id, email, firstName }) => ({ id, email, first_name: firstName })),
      stays: store.stays(meeting.id), files: store.files(meeting.id).map(({ id, fileType, content }) => ({ id, file_type: fileType, file_size: content.byteLength })),
    })),
  }));
  router.on("GET", "/control/zoom/webhooks", () => json(200, { waiting: courier.waiting(), deliveries: courier.newest(100) }));
  router.on("POST", "/control/zoom/webhooks/again/:id", (request) =>
    courier.again(Number(pathParam(request, "id"))) ? done(request, { again: true }) : zoomError(404, 404, "No such delivery."));
  router.on("POST", "/control/zoom/webhooks/validate", async (request) => done(request, { validation: await courier.validate() }));
}

function numberOf(request: SandboxRequest, name: string, otherwise: number): number {
  const value = Number(request.query.get(name) ?? otherwise);
  return Number.isInteger(value) && value >= 0 && value <= MANY ? value : otherwise;
}

function done(request: SandboxRequest, value: object): Reply {
  const note = "validation" in value ? `?validation=${encodeURIComponent(String(value.validation))}` : "";
  return wantsHtml(request) ? seeOther(`/zoom${note}`) : json(200, value);
}
