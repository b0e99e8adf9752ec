import { json } from "@/sandbox/reply";
import type { Reply, Router, SandboxRequest } from "@/sandbox/router";

/** OpenAI's way in for speech to text. It cannot hear, and its transcript says so. */
export function serveSpeech(router: Router): void {
  router.on("POST", "/speech/v1/audio/transcriptions", transcribe);
}

async function transcribe(request: SandboxRequest): Promise<Reply> {
  if (!/^Bearer sk-\w+/.test(request.headers.authorization ?? "")) return refuse(401, "invalid_api_key", "Incorrect API key provided.");
  const form = await new Response(new Uint8Array(request.body), { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData().catch(() => null);
  const file = form?.get("file");
  if (!form || !(file instanceof File)) return refuse(400, "missing_required_parameter", "Missing required parameter: 'file'.");
  if (!form.get("model")) return refuse(400, "missing_required_parameter", "you must provide a model parameter");
  const head = new Uint8Array(await file.arrayBuffer()).subarray(0, 4);
  if (String(head) !== "26,69,223,163") return refuse(400, "invalid_value", "Invalid file format.");
  const body = `WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nThis is the sandbox: it cannot hear.\n\n00:00:04.000 --> 00:00:08.500\n${file.size} bytes of sound arrived.\n`;
  return { status: 200, headers: { "content-type": "text/vtt; charset=utf-8" }, body };
}

function refuse(status: number, code: string, message: string): Reply {
  return json(status, { error: { message, type: "invalid_request_error", param: null, code } });
}
