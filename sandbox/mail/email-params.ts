import { z } from "zod";
import type { NewMail } from "@/sandbox/mail/mail-store";

const MAX_RECIPIENTS = 50;
const BY_ENDING: Readonly<Record<string, string>> = {
  ics: "text/calendar", pdf: "application/pdf", txt: "text/plain", html: "text/html", csv: "text/csv", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", svg: "image/svg+xml", json: "application/json",
};

const writtenAddress = z.string().max(320).regex(/^(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?$/, "The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.");
const addresses = z.union([writtenAddress.transform((address) => [address]), z.array(writtenAddress).max(MAX_RECIPIENTS)]);

const AttachmentParams = z.object({
  filename: z.string().min(1).max(255), content: z.base64("Attachments come as base64 content; the sandbox fetches no paths."),
  content_type: z.string().regex(/^[\w.+-]+\/[\w.+-]+(?:\s*;.*)?$/).optional(), content_id: z.string().max(128).optional(),
});

/** One mail as Resend's API takes it; text or HTML is required. */
export const EmailParams = z.object({
  from: writtenAddress, to: addresses, subject: z.string().min(1).max(998),
  cc: addresses.optional(), bcc: addresses.optional(), reply_to: addresses.optional(),
  html: z.string().optional(), text: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  attachments: z.array(AttachmentParams).optional(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).optional(), scheduled_at: z.string().optional(),
}).refine((mail) => mail.html !== undefined || mail.text !== undefined, { error: "Missing `html` or `text` field.", path: ["html"] });

/** The mail as it is kept. */
export function newMailFrom(params: z.infer<typeof EmailParams>): NewMail {
  return {
    from: params.from, subject: params.subject, text: params.text ?? null, html: params.html ?? null,
    recipients: { to: params.to, cc: params.cc ?? [], bcc: params.bcc ?? [], replyTo: params.reply_to ?? [] },
    headers: params.headers ?? {},
    attachments: (params.attachments ?? []).map((file) => ({
      filename: file.filename, contentType: file.content_type ?? typeByEnding(file.filename),
      contentId: file.content_id ?? null, content: Buffer.from(file.content, "base64"),
    })),
  };
}

function typeByEnding(filename: string): string {
  return BY_ENDING[filename.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}
