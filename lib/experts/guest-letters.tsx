import { GuestKeySchema } from "@/lib/experts/core/guest";
import type { GuestStatus } from "@/lib/experts/core/may-book";
import { type GuestNews, guestNewsWords } from "@/lib/experts/core/guest-words";
import { type GuestRow, guestFields } from "@/lib/experts/list-guests";
import { LetterLayout, Line } from "@/lib/notifications/emails/letter-layout";
import type { Compose } from "@/lib/notifications/letter";
import { db } from "@/lib/platform/db";
import { publicUrl } from "@/lib/platform/env";

type Facts = GuestRow & { readonly expert: { readonly slug: string; readonly user: { readonly name: string } } };

type Shape = { readonly when: GuestStatus; readonly action: (facts: Facts) => { readonly href: string; readonly label: string } };

/** Letters about the door of an offering, as things are when they are sent; what was answered otherwise meanwhile is not told. */
export const guestLetters = {
  "guest-asked": onGuest("guest-asked", { when: "asked", action: () => ({ href: publicUrl("/coach/requests"), label: "Answer" }) }),
  "guest-admitted": onGuest("guest-admitted", { when: "admitted", action: (facts) => ({ href: publicUrl(`/experts/${facts.expert.slug}?offering=${facts.offeringId}`), label: "Pick a time" }) }),
  "guest-refused": onGuest("guest-refused", { when: "refused", action: ({ expert }) => ({ href: publicUrl(`/experts/${expert.slug}`), label: "See other sessions" }) }),
} satisfies Record<GuestNews, Compose>;

function onGuest(news: GuestNews, { when, action }: Shape): Compose {
  return async (raw, to) => {
    const facts = await factsOf(raw);
    if (facts?.status !== when) return null;
    const { title, body } = guestNewsWords(news, { offering: facts.offering.title, guest: facts.user.name, expert: facts.expert.user.name });
    const letter = (
      <LetterLayout preview={title} title={title} action={action(facts)} home={publicUrl("/")}>
        <Line>Hello {to.name}.</Line>
        {news === "guest-asked" && facts.message && <Line>“{facts.message}”</Line>}
        <Line>{body}</Line>
      </LetterLayout>
    );
    return { subject: title, body: letter };
  };
}

async function factsOf(raw: unknown): Promise<Facts | null> {
  const key = GuestKeySchema.parse(raw);
  const row = await db.offeringGuest.findUnique({ where: { offeringId_userId: key }, select: { ...guestFields, offering: { select: { title: true, expert: { select: { slug: true, user: { select: { name: true } } } } } } } });
  return row && { ...row, expert: row.offering.expert };
}
