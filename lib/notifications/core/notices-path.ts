/** Which part of the notices is shown, as the page's address says it. */
export type NoticesPlace = { readonly isUnread: boolean; readonly cursor?: string | undefined };

/** Reads the place out of the page's search; anything unreadable is the beginning. */
export function noticesPlace(search: { readonly show?: unknown; readonly cursor?: unknown }): NoticesPlace {
  const cursor = typeof search.cursor === "string" && /^o[0-9a-z]{1,6}$/.test(search.cursor) ? search.cursor : undefined;
  return { isUnread: search.show === "unread", ...(cursor ? { cursor } : {}) };
}

/** The address of a place. */
export function noticesPath({ isUnread, cursor }: NoticesPlace): string {
  const search = new URLSearchParams({ ...(isUnread ? { show: "unread" } : {}), ...(cursor ? { cursor } : {}) });
  return search.size > 0 ? `/notifications?${search}` : "/notifications";
}

/** Where somebody goes back to after a press on one notice: one of our own places, whatever the form says. */
export function backToNotices(form: FormData): string {
  const sent = new URLSearchParams(String(form.get("back") ?? "").split("?")[1] ?? "");
  return noticesPath(noticesPlace({ show: sent.get("show"), cursor: sent.get("cursor") }));
}
