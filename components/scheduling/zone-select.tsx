"use client";

import { useSyncExternalStore } from "react";
import { zoneCookieLine } from "@/lib/scheduling/core/zone-cookie";

type Props = { timeZone: string; onChoose: (timeZone: string) => void; label: string };

let known: readonly string[] | undefined;

/** Every zone that the browser knows, by area; the choice is kept for the pages that follow. */
export function ZoneSelect({ timeZone, onChoose, label }: Props) {
  const zones = useSyncExternalStore(never, allZones, noZones);
  const areas = Map.groupBy(zones.includes(timeZone) ? zones : [timeZone, ...zones], areaOf);
  return (
    <select
      aria-label={label}
      value={timeZone}
      onChange={({ target: { value } }) => {
        document.cookie = zoneCookieLine(value, true);
        onChoose(value);
      }}
      className="max-w-full min-h-9 rounded border border-line bg-raised py-1 pr-1 pl-2 text-sm text-ink hover:border-ink"
    >
      {[...areas].map(([area, names]) => (
        <optgroup key={area} label={area}>
          {names.map((name) => (
            <option key={name} value={name}>
              {name.slice(name.indexOf("/") + 1).replaceAll("_", " ").replaceAll("/", ", ")}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

function never() {
  return () => undefined;
}

function allZones(): readonly string[] {
  return (known ??= [...Intl.supportedValuesOf("timeZone"), "UTC"]);
}

const none: readonly string[] = [];

// The list is long and the same for everybody: it is written in the browser, not sent.
function noZones(): readonly string[] {
  return none;
}

function areaOf(zone: string): string {
  return zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "Universal";
}
