/** What is told about somebody at the door of an offering; each has a letter of the same name. */
export const guestNews = ["guest-asked", "guest-admitted", "guest-refused"] as const;

export type GuestNews = (typeof guestNews)[number];

type Names = { readonly offering: string; readonly guest: string; readonly expert: string };

/** One line of the notice centre, and a sentence that says what it means. */
export function guestNewsWords(news: GuestNews, { offering, guest, expert }: Names): { readonly title: string; readonly body: string } {
  const words: Record<GuestNews, readonly [title: string, body: string]> = {
    "guest-asked": [`${guest} asks to be let in to “${offering}”`, "They can book it once you say yes."],
    "guest-admitted": [`${expert} lets you in to “${offering}”`, "You can book it now."],
    "guest-refused": [`${expert} does not take you on for “${offering}”`, "Sessions that you have booked stand. There may be others that you can book."],
  };
  const [title, body] = words[news];
  return { title, body };
}
