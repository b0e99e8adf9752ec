import type { SelectGroup } from "@/components/ui/select";

/** Every time zone by continent, for a select; `current` is among them even when it is an old name. */
export function zoneOptions(current: string): SelectGroup[] {
  const zones = new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current]);
  const groups = Object.groupBy([...zones], (zone) => (zone.includes("/") ? (zone.split("/")[0] ?? "") : "Everywhere"));
  return Object.entries(groups)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([label, own = []]) => ({ label, options: own.map((value) => ({ value, label: cityOf(value) })) }));
}

function cityOf(zone: string): string {
  return zone.split("/").slice(zone.includes("/") ? 1 : 0).join(", ").replaceAll("_", " ");
}
