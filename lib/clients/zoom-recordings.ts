import { z } from "zod";
import { callZoom, parseAnswer, ZoomError, zoomToken } from "@/lib/clients/zoom-http";
import { env } from "@/lib/platform/env";

const silenceMs = 30_000;

/** One file of a cloud recording. `kind` is Zoom's file type: MP4, M4A, TRANSCRIPT and others. */
export type ZoomFile = { readonly id: string; readonly kind: string; readonly view: string; readonly startedAt: Date; readonly endedAt: Date | null; readonly bytes: number; readonly url: string };

const time = z.coerce.date();
const FileSchema = z.object({
  id: z.string().min(1),
  file_type: z.string(),
  recording_type: z.string().default(""),
  recording_start: time,
  recording_end: z.union([z.literal("").transform(() => null), time]).nullish(),
  file_size: z.number().default(0),
  download_url: z.url(),
  status: z.string().default("completed"),
});
const RecordingsSchema = z.object({ recording_files: z.array(z.unknown()).default([]) });

/** The finished files of a meeting's cloud recording, by the id of the meeting or of one of its runs; none when Zoom keeps none. Throws `ZoomError`. */
export async function listZoomFiles(meetingId: string): Promise<ZoomFile[]> {
  try {
    const answer = await callZoom({ method: "GET", path: `/meetings/${pathPart(meetingId)}/recordings` });
    const { recording_files: files } = parseAnswer("recordings", RecordingsSchema, answer);
    return files.flatMap((file) => {
      const parsed = FileSchema.safeParse(file);
      if (!parsed.success || parsed.data.status !== "completed") return [];
      const { id, file_type: kind, recording_type: view, recording_start: startedAt, recording_end: endedAt = null, file_size: bytes, download_url: url } = parsed.data;
      return [{ id, kind, view, startedAt, endedAt, bytes, url }];
    });
  } catch (error) {
    if (error instanceof ZoomError && error.trouble === "gone") return [];
    throw error;
  }
}

/** The bytes of a file as they arrive; our token goes to Zoom's own hosts only. Throws `ZoomError`, also when they stop coming. */
export async function* downloadZoomFile(url: string): AsyncGenerator<Uint8Array> {
  if (!isZooms(new URL(url))) throw new ZoomError("refused", "download", 0, "an address elsewhere");
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), silenceMs);
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${await zoomToken()}` }, signal: abort.signal });
    if (!response.ok || !response.body) throw new ZoomError(response.status >= 500 ? "unreachable" : response.status === 404 ? "gone" : "refused", "download", response.status, `status ${response.status}`);
    for await (const chunk of response.body) {
      clearTimeout(timer);
      yield chunk;
      timer = setTimeout(() => abort.abort(), silenceMs);
    }
  } catch (error) {
    throw error instanceof ZoomError ? error : new ZoomError("unreachable", "download", 0, "broken off");
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** Zoom wants ids of runs that contain a slash encoded twice. */
function pathPart(id: string): string {
  const once = encodeURIComponent(id);
  return id.includes("/") ? encodeURIComponent(once) : once;
}

function isZooms({ protocol, hostname, host }: URL): boolean {
  const own = env().ZOOM_API_BASE;
  if (own) return host === new URL(own).host;
  return protocol === "https:" && (hostname === "zoom.us" || hostname.endsWith(".zoom.us"));
}
