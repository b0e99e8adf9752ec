import { createHash } from "node:crypto";
import { z } from "zod";
import type { Faults } from "@/sandbox/control/faults";
import { EmailParams, newMailFrom } from "@/sandbox/mail/email-params";
import type { MailStore } from "@/sandbox/mail/mail-store";
import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type Router, type SandboxRequest } from "@/sandbox/router";

const MAX_BATCH = 100;
const Batch = z.array(EmailParams).min(1).max(MAX_BATCH);

/** Resend's way in: one mail or a batch, with its key check, idempotency and refusals. */
export function serveResend(router: Router, mails: MailStore, faults: Faults): void {
  router.on("POST", "/resend/emails", (request) => guarded(request, faults, () => accept(request, mails, EmailParams, (mail) => ({ id: mails.add(newMailFrom(mail)) }))));
  router.on("POST", "/resend/emails/batch", (request) => guarded(request, faults, () => accept(request, mails, Batch, (batch) => ({ data: batch.map((mail) => ({ id: mails.add(newMailFrom(mail)) })) }))));
  router.on("GET", "/resend/emails/:id", (request) => guarded(request, null, () => {
    const mail = mails.find(pathParam(request, "id"));
    if (!mail) return refuse(404, "not_found", "Email not found");
    const { to, cc, bcc, replyTo } = mail.recipients;
    return json(200, {
      object: "email", id: mail.id, from: mail.from, to, cc, bcc, reply_to: replyTo, subject: mail.subject, html: mail.html, text: mail.text,
      created_at: mail.receivedAt.toISOString(), last_event: "delivered",
    });
  }));
}

function guarded(request: SandboxRequest, faults: Faults | null, work: () => Reply): Reply {
  const key = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (key === undefined) return refuse(401, "missing_api_key", "Missing API Key");
  if (!/^re_\w+/.test(key)) return refuse(403, "invalid_api_key", "API key is invalid");
  const fault = faults?.take("mail") ?? null;
  if (!fault) return work();
  // A lost answer: the mail is here, and the sender does not know.
  if (fault.when === "after") work();
  return refuse(fault.status, "application_error", "A planned fault of the sandbox.");
}

function accept<Schema extends z.ZodType>(request: SandboxRequest, mails: MailStore, schema: Schema, store: (mail: z.output<Schema>) => object): Reply {
  const parsed = schema.safeParse(readJson(request));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join(".") ?? "";
    const missing = issue?.code === "invalid_type" && issue.message.includes("received undefined");
    return missing ? refuse(422, "missing_required_field", `Missing \`${field}\` field.`) : refuse(422, "validation_error", `Invalid \`${field}\` field. ${issue?.message ?? ""}`);
  }
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || key === "") return json(200, store(parsed.data));
  if (key.length > 256) return refuse(400, "invalid_idempotency_key", "The idempotency key must be between 1 and 256 characters.");
  const fingerprint = createHash("sha256").update(request.path).update(request.body).digest("base64url");
  const answer = mails.once(key, fingerprint, () => store(parsed.data));
  if (answer === "conflict") return refuse(409, "invalid_idempotent_request", "Same idempotency key used with a different request payload.");
  return json(200, answer);
}

function readJson(request: SandboxRequest): unknown {
  try {
    return JSON.parse(request.body.toString("utf8"));
  } catch {
    return null;
  }
}

function refuse(statusCode: number, name: string, message: string): Reply {
  return json(statusCode, { statusCode, name, message });
}
