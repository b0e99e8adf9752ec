import { orBusy } from "@/lib/api/or-busy";
import { answerTranscript } from "@/lib/meetings/answer-recording";

/** What was said in a recording, as WebVTT, for one of its two parties. */
export function GET(request: Request, { params }: RouteContext<"/recordings/[id]/transcript.vtt">): Promise<Response> {
  return orBusy(request, async () => answerTranscript(request, (await params).id));
}
