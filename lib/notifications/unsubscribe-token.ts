import { kindOf, type NoticeKind } from "@/lib/notifications/core/kinds";
import { publicUrl } from "@/lib/platform/env";
import { keyedHash, sameSecret } from "@/lib/platform/secrets";

export type Unsubscription = { readonly userId: string; readonly kind: NoticeKind };

/** A token that switches one kind of letter off for one person: nothing is stored, the key of this installation vouches for it. */
export function unsubscribeToken({ userId, kind }: Unsubscription): string {
  return `${userId}.${kind}.${keyedHash("unsubscribe", `${userId}.${kind}`)}`;
}

/** Whom and what a token is about; null when we did not make it. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [userId = "", word = "", seal = "", ...rest] = token.split(".");
  const kind = kindOf(word);
  if (!kind || rest.length > 0 || !sameSecret(seal, keyedHash("unsubscribe", `${userId}.${word}`))) return null;
  return { userId, kind };
}

/** The headers of one-click unsubscribing (RFC 8058). */
export function unsubscribeHeaders(about: Unsubscription): Record<string, string> {
  return { "List-Unsubscribe": `<${publicUrl(`/unsubscribe/${unsubscribeToken(about)}`)}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
