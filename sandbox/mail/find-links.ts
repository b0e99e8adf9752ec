const HREF = /<a\b[^>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const BARE = /https?:\/\/[^\s<>"')\]]+/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&#38;": "&", "&#x26;": "&", "&#x3D;": "=", "&#61;": "=", "&#39;": "'", "&quot;": '"' };

/** Every web address that a mail offers, in order and once each: those of its links first, then those in its text. */
export function findLinks(html: string | null, text: string | null): string[] {
  const linked = [...(html ?? "").matchAll(HREF)].map((match) => decode(match[1] ?? match[2] ?? ""));
  const bare = [...(text ?? "").matchAll(BARE)].map(([address]) => address.replace(/[.,;:!?]+$/, ""));
  return [...new Set([...linked, ...bare])].filter((address) => /^https?:\/\//.test(address));
}

function decode(attribute: string): string {
  return attribute.replace(/&(?:amp|quot|#38|#x26|#x3D|#61|#39);/gi, (entity) => ENTITIES[entity] ?? entity);
}
