/** Where one asks to be let in, and reads what has become of it. */
export function askHref(slug: string, offeringId: string): string {
  return `/book/${encodeURIComponent(slug)}/ask?offering=${encodeURIComponent(offeringId)}`;
}

/** Where the expert answered: the page of the offering, or all requests together. */
export function guestsHref(offeringId: string, from: unknown): string {
  return from === "offering" ? `/coach/offerings/${encodeURIComponent(offeringId)}` : "/coach/requests";
}

/** Where one goes on after saving: an offering by invitation still needs its link. */
export function afterSaving({ id, audience }: { readonly id: string; readonly audience: string }): string {
  return audience === "invited" ? `/coach/offerings/${id}` : "/coach/offerings";
}
