/** Who may book an offering. */
export const audiences = ["anyone", "clients", "invited", "approved"] as const;

export type Audience = (typeof audiences)[number];

/** What an expert chooses from, with a sentence for each. */
export const audienceChoices: Readonly<Record<Audience, { readonly label: string; readonly detail: string }>> = {
  anyone: { label: "Anyone", detail: "Whoever finds you. Only these offerings are in the search by free time." },
  clients: { label: "People you have met", detail: "Those who have had a session with you before." },
  invited: { label: "By invitation", detail: "Whoever opens your secret link. You get it once the offering is saved." },
  approved: { label: "After a word with you", detail: "People ask to be let in, and you say yes or no." },
};

/** The word on the profile that says for whom an offering is; null when it is for anyone. */
export function audienceWord(audience: Audience): string | null {
  const words: Record<Audience, string | null> = { anyone: null, clients: "For returning clients", invited: "By invitation", approved: "Ask first" };
  return words[audience];
}
