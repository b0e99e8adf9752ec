const here = "http://here.invalid";

/** The path to go on to, when it is one of this site; otherwise `fallback`. */
export function safePath(next: unknown, fallback: string): string {
  if (typeof next !== "string" || !next.startsWith("/") || next.length > 500) return fallback;
  try {
    const url = new URL(next, here);
    return url.origin === here && !url.pathname.startsWith("//") ? `${url.pathname}${url.search}${url.hash}` : fallback;
  } catch {
    return fallback;
  }
}
