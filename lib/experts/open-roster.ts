import { Roster } from "@/lib/experts/core/roster/roster";
import { readFreeBits, readListed } from "@/lib/experts/read-roster";
import { db } from "@/lib/platform/db";
import { listen } from "@/lib/platform/listen";

const batch = 1_000;

type Kept = {
  roster: Roster;
  /** Whose profile, or whose free times, changed since they were read. */
  readonly experts: Set<string>;
  readonly calendars: Set<string>;
  isWhole: boolean;
  reading: Promise<void> | null;
};

const holder = globalThis as typeof globalThis & { colloquyRoster?: Promise<Kept> };

/**
 * The roster of this process, as everything is that has been announced by now: tags `expert:<id>` and `free:<calendarId>` name what to read anew.
 * The first caller waits until everybody has been read.
 */
export async function openRoster(): Promise<Roster> {
  holder.colloquyRoster ??= start();
  const kept = await holder.colloquyRoster;
  // A reading that others wait for may have begun before the last announcement; the next one has not.
  if (kept.reading) await kept.reading;
  if (isBehind(kept)) await (kept.reading ??= catchUp(kept).finally(() => (kept.reading = null)));
  return kept.roster;
}

async function start(): Promise<Kept> {
  const kept: Kept = { roster: new Roster(), experts: new Set(), calendars: new Set(), isWhole: false, reading: null };
  // First listen, then read: nothing can change unheard.
  await listen("cache", (tag) => hear(kept, tag));
  return kept;
}

function hear(kept: Kept, tag: string): void {
  const [kind, id = ""] = tag.split(":");
  if (tag === "") kept.isWhole = false;
  else if (kind === "expert") kept.experts.add(id);
  else if (kind === "free") kept.calendars.add(id);
}

function isBehind({ isWhole, experts, calendars }: Kept): boolean {
  return !isWhole || experts.size + calendars.size > 0;
}

async function catchUp(kept: Kept): Promise<void> {
  if (!kept.isWhole) return readAll(kept);
  const [experts, calendars] = [take(kept.experts), take(kept.calendars)];
  try {
    await Promise.all([readExperts(kept.roster, experts), readFree(kept.roster, calendars)]);
  } catch (error) {
    experts.forEach((id) => kept.experts.add(id));
    calendars.forEach((id) => kept.calendars.add(id));
    throw error;
  }
}

/** Says anew who of these is listed, and as what; the others are off the roster. */
async function readExperts(roster: Roster, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const listed = await readListed(ids);
  const free = await readFreeBits(listed.map(({ card }) => card.calendarId));
  ids.forEach((id) => roster.drop(id));
  for (const one of listed) roster.put(one, free.get(one.card.calendarId) ?? []);
}

async function readFree(roster: Roster, calendarIds: readonly string[]): Promise<void> {
  if (calendarIds.length === 0) return;
  for (const [calendarId, free] of await readFreeBits(calendarIds)) roster.setFree(calendarId, free);
}

async function readAll(kept: Kept): Promise<void> {
  kept.isWhole = true;
  try {
    kept.roster = await readRoster();
  } catch (error) {
    kept.isWhole = false;
    throw error;
  }
}

/** Everybody who is listed, read from the database now. */
export async function readRoster(): Promise<Roster> {
  const roster = new Roster();
  for (let last = ""; ; ) {
    const ids = (await db.expert.findMany({ where: { id: { gt: last }, publishedAt: { not: null } }, orderBy: { id: "asc" }, take: batch, select: { id: true } })).map(({ id }) => id);
    await readExperts(roster, ids);
    last = ids.at(-1) ?? "";
    if (last === "") return roster;
  }
}

function take(ids: Set<string>): string[] {
  const taken = [...ids];
  ids.clear();
  return taken;
}
