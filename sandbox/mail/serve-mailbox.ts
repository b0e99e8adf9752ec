import { errorPage } from "@/sandbox/pages/error-page";
import { findLinks } from "@/sandbox/mail/find-links";
import { mailPage } from "@/sandbox/mail/mail-page";
import { mailboxPage } from "@/sandbox/mail/mailbox-page";
import type { MailStore } from "@/sandbox/mail/mail-store";
import { json } from "@/sandbox/reply";
import { pathParam, type Reply, type Router } from "@/sandbox/router";

const SHOWN = 100;
const MOST = 1000;

/** The mailbox for people (pages) and for tests (JSON). */
export function serveMailbox(router: Router, mails: MailStore): void {
  router.on("GET", "/mail", (request) => {
    const recipient = request.query.get("to")?.trim() || null;
    return mailboxPage({ mails: mails.newest(recipient, SHOWN), recipients: mails.recipients(20), recipient, attached: (id) => mails.attachments(id).length });
  });
  router.on("GET", "/mail/:id", (request) => {
    const mail = mails.find(pathParam(request, "id"));
    if (!mail) return noSuchMail();
    return mailPage(mail, mails.attachments(mail.id), request.query.get("part") === "text" || mail.html === null ? "text" : "html");
  });
  router.on("GET", "/mail/:id/attachments/:position", (request) => {
    const file = mails.attachments(pathParam(request, "id"))[Number(pathParam(request, "position"))];
    if (!file) return noSuchMail();
    const showInline = file.contentId !== null && /^image\/(png|jpeg|gif|webp)$/.test(file.contentType);
    const disposition = `${showInline ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.filename)}`;
    return { status: 200, headers: { "content-type": file.contentType, "content-disposition": disposition, "content-security-policy": "sandbox" }, body: file.content };
  });
  router.on("GET", "/control/mail", (request) => {
    const limit = Math.min(Number(request.query.get("limit") ?? MOST) || MOST, MOST);
    return json(200, mails.newest(request.query.get("to"), limit).map((mail) => ({
      id: mail.id, receivedAt: mail.receivedAt, from: mail.from, ...mail.recipients, subject: mail.subject, text: mail.text, html: mail.html, headers: mail.headers,
      links: findLinks(mail.html, mail.text),
      attachments: mails.attachments(mail.id).map(({ filename, contentType, content }) => ({ filename, contentType, content: Buffer.from(content).toString("base64") })),
    })));
  });
  router.on("DELETE", "/control/mail", () => {
    mails.clear();
    return json(200, { cleared: true });
  });
}

function noSuchMail(): Reply {
  return errorPage(404, "No such mail", "The mailbox may have been emptied since.");
}
