import { DomainError } from "@/lib/kernel/errors";
import { type Channel, kindWords, type NoticeKind } from "@/lib/notifications/core/kinds";

/** Some kinds cannot be switched off: they are part of what was agreed, or keep the account safe. */
export function alwaysOn(kind: NoticeKind, channel: Channel): DomainError {
  const message = `“${kindWords[kind].label}” cannot be switched off ${channel === "email" ? "by e-mail" : "here"}: you need to hear of these.`;
  return new DomainError("invalid", "notice_always_on", message, { errors: [{ path: "choices", message }] });
}

/** A link to unsubscribe that we did not make, or that lost its end on the way. */
export function badUnsubscribeLink(): DomainError {
  return new DomainError("not_found", "unsubscribe_link_unknown", "That link is not whole. Please open it from the mail once more, or sign in and choose in your settings.");
}
