import { createHash } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { OutboundError } from "@/lib/platform/outbound-error";
import { type SafeAnswer, safeFetch } from "@/lib/platform/safe-fetch";

/** What we know of the file that was read last, to be asked for changes only. */
const MarksSchema = z.object({ etag: z.string().optional(), lastModified: z.string().optional(), digest: z.string() });

export type Marks = z.infer<typeof MarksSchema>;

/** A file as it was found, and by what it is known again. */
export type FoundFile = { readonly text: string; readonly marks: Marks };

/** The marks as `syncToken` keeps them; null for anything else. */
export function readMarks(syncToken: string | null): Marks | null {
  try {
    return MarksSchema.parse(JSON.parse(syncToken ?? "null"));
  } catch {
    return null;
  }
}

/** A calendar address that gave no calendar. The message is a sentence for its owner. */
export class UnreadableCalendar extends Error {
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean, cause?: unknown) {
    super(message, { cause });
    this.name = "UnreadableCalendar";
    this.isFinal = isFinal;
  }
}

const answers: Readonly<Record<number, string>> = {
  401: "The address asks for a password. Make a new secret address in that calendar, and subscribe to it.",
  403: "The address refuses us. Make a new secret address in that calendar, and subscribe to it.",
  404: "There is no calendar at this address any more. Make a new one in that calendar, and subscribe to it.",
  410: "There is no calendar at this address any more. Make a new one in that calendar, and subscribe to it.",
};

/** The text behind a subscribed address, or null when it is the same as before. Throws `UnreadableCalendar`. */
export async function fetchCalendar(address: string, known: Marks | null): Promise<FoundFile | null> {
  const answer = await ask(address, known);
  if (answer.status === 304 && known) return null;
  if (answer.status !== 200) throw new UnreadableCalendar(answers[answer.status] ?? `The address answered with an error (${answer.status}).`, answer.status in answers);
  const digest = createHash("sha256").update(answer.body).digest("base64url");
  if (digest === known?.digest) return null;
  const [etag, lastModified] = [answer.headers.get("etag"), answer.headers.get("last-modified")];
  return { text: answer.body.toString("utf8"), marks: { digest, ...(isShort(etag) && { etag }), ...(isShort(lastModified) && { lastModified }) } };
}

/** What a server calls its version is sent back to it: a whole page of it would only be refused. */
function isShort(mark: string | undefined): mark is string {
  return mark !== undefined && mark !== "" && mark.length < 1_000;
}

async function ask(address: string, known: Marks | null): Promise<SafeAnswer> {
  const headers = {
    accept: "text/calendar, */*;q=0.5",
    ...(known?.etag && { "if-none-match": known.etag }),
    ...(known?.lastModified && { "if-modified-since": known.lastModified }),
  };
  const loopbackPort = env().OUTBOUND_LOOPBACK_PORT;
  try {
    return await safeFetch(address, { headers, ...(loopbackPort !== undefined && { loopbackPort }) });
  } catch (error) {
    if (error instanceof OutboundError) throw new UnreadableCalendar(error.message, error.fault === "bad_address", error);
    throw error;
  }
}
