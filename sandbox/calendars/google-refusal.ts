import { json } from "@/sandbox/reply";
import type { Reply } from "@/sandbox/router";

/** A refusal in Google's shape. */
export function googleRefusal(code: number, reason: string, message: string): Reply {
  return json(code, { error: { errors: [{ domain: "global", reason, message }], code, message } }, code === 429 ? { "retry-after": "2" } : {});
}
