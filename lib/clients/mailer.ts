import { createTransport } from "nodemailer";
import { Resend } from "resend";
import { env } from "@/lib/platform/env";

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly { readonly filename: string; readonly content: string; readonly contentType: string }[];
};

const deadlineMilliseconds = 15_000;

/** Hands a letter to the mail vendor: SMTP when configured, Resend otherwise. `key` makes a repeated hand-over harmless. Answers the vendor's id; throws when it was not taken. */
export async function sendLetter(letter: Letter, key: string): Promise<string> {
  return env().SMTP_URL ? sendBySmtp(letter, key) : sendByResend(letter, key);
}

async function sendBySmtp(letter: Letter, key: string): Promise<string> {
  const transport = createTransport(env().SMTP_URL, { socketTimeout: deadlineMilliseconds, connectionTimeout: deadlineMilliseconds } as object);
  const { attachments = [], headers = {}, ...rest } = letter;
  const sent: { messageId?: string } = await transport.sendMail({ from: env().MAIL_FROM, ...rest, headers: { ...headers, "X-Entity-Ref-ID": key }, attachments: attachments.map((one) => ({ ...one })) });
  return sent.messageId ?? key;
}

async function sendByResend(letter: Letter, key: string): Promise<string> {
  const baseUrl = env().RESEND_BASE_URL;
  const resend = new Resend(env().RESEND_API_KEY, baseUrl ? { baseUrl } : {});
  const { attachments = [], headers = {}, ...rest } = letter;
  const files = attachments.map(({ filename, content, contentType }) => ({ filename, content: Buffer.from(content, "utf8"), contentType }));
  const call = resend.emails.send({ from: env().MAIL_FROM, ...rest, headers: { ...headers }, attachments: files }, { idempotencyKey: key });
  const { data, error } = await Promise.race([call, tooLate()]);
  // A letter is written anew for each try; under this key the vendor has an earlier one, whose answer was lost.
  if (error?.name === "invalid_idempotent_request") return key;
  if (error) throw new Error(`the mail vendor refused: ${error.name}`);
  return data.id;
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error("the mail vendor did not answer")), deadlineMilliseconds).unref());
}
