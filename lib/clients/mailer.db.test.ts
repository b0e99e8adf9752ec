import { control, sandboxUrl } from "@/lib/testing/stripe-sandbox";
import { expect, test } from "vitest";
import { sendLetter } from "@/lib/clients/mailer";

process.env["RESEND_API_KEY"] = "re_test";
process.env["RESEND_BASE_URL"] = `${sandboxUrl}/resend`;

const letter = (text: string) => ({ to: "ada@example.org", subject: "Confirmed", html: `<p>${text}</p>`, text });
const received = async () => ((await (await fetch(`${sandboxUrl}/control/mail`)).json()) as { text: string }[]).map((mail) => mail.text);

test("a letter whose hand-over was not answered arrives once, whatever the next try says", async () => {
  await control("mail/fail-next?count=1&when=after");
  await expect(sendLetter(letter("in 3 hours"), "mail-1")).rejects.toThrow("refused");
  await sendLetter(letter("in 2 hours"), "mail-1");
  expect(await received()).toEqual(["in 3 hours"]);
});
