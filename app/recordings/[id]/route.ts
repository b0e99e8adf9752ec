import { orBusy } from "@/lib/api/or-busy";
import { answerRecording } from "@/lib/meetings/answer-recording";

/** A recording for one of the two it was made with, whole or in stretches. */
export function GET(request: Request, { params }: RouteContext<"/recordings/[id]">): Promise<Response> {
  return orBusy(request, async () => answerRecording(request, (await params).id, new Date()));
}
