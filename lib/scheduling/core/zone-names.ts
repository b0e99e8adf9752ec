import { isTimeZone } from "@/lib/kernel/zone";
import { windowsZones } from "@/lib/scheduling/core/windows-zones";

/** The IANA zone that a calendar elsewhere means by a name: IANA's own, Windows', or one with a path before it (`/mozilla.org/20050126_1/Europe/Paris`); null when nobody can tell. */
export function ianaZone(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/g, "");
  if (isTimeZone(plain)) return plain;
  const fromWindows = windowsZones[plain];
  if (fromWindows) return fromWindows;
  const parts = plain.split("/").filter((part) => part !== "");
  const endings = [3, 2].map((count) => parts.slice(-count).join("/"));
  return parts.length > 2 ? (endings.find(isTimeZone) ?? null) : null;
}
