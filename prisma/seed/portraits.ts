import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { openPeeps } from "@dicebear/collection";
import { createAvatar } from "@dicebear/core";
import sharp from "sharp";
import { env } from "@/lib/platform/env";
import type { Row } from "./insert";
import type { Look, Person } from "./people";
import { randomOf } from "./random";

type PeepOptions = NonNullable<Parameters<typeof createAvatar<NonNullable<Parameters<typeof openPeeps.create>[0]["options"]>>>[1]>;

const heads: Record<Look, PeepOptions["head"]> = {
  long: ["bangs", "bangs2", "bun", "bun2", "buns", "grayBun", "grayMedium", "long", "longBangs", "longCurly", "medium1", "medium2", "medium3", "mediumBangs", "mediumStraight"],
  short: ["short1", "short2", "short3", "short4", "short5", "flatTop", "grayShort", "noHair1", "pomp", "shaved1", "shaved2", "shaved3", "twists", "cornrows"],
  scarf: ["hijab"],
  turban: ["turban"],
};

const size = 512;

/** Draws everybody's portrait (Open Peeps by Pablo Stanley, CC0 1.0), stores it, and answers the rows of `files`. */
export async function drawPortraits(people: readonly Person[], now: Date): Promise<Row[]> {
  await mkdir(path.join(env().STORAGE_DIR, "portraits"), { recursive: true });
  return Promise.all(people.map((person) => drawPortrait(person, now)));
}

/** The file id of somebody's portrait. */
export function portraitId(person: Person): string {
  return randomOf(`portrait ${person.name}`).id();
}

async function drawPortrait(person: Person, now: Date): Promise<Row> {
  const id = portraitId(person);
  const key = `portraits/${id}.webp`;
  const webp = await sharp(Buffer.from(portraitSvg(person))).resize(size, size).webp({ quality: 82, effort: 2 }).toBuffer();
  await writeFile(path.join(env().STORAGE_DIR, key), webp);
  return { id, key, owner_id: person.id, media_type: "image/webp", bytes: webp.length, width: size, height: size, is_public: true, created_at: now };
}

function portraitSvg({ name, look }: Person): string {
  const random = randomOf(`face ${name}`);
  return createAvatar(openPeeps, {
    seed: name,
    size,
    head: heads[look] ?? [],
    face: ["smile", "smile", "smile", "calm", "calm", "cute", "driven"],
    facialHairProbability: look === "short" ? 35 : look === "turban" ? 100 : 0,
    facialHair: look === "turban" ? ["full2", "full3"] : ["chin", "full", "full2", "goatee1", "goatee2", "moustache5", "moustache6"],
    accessoriesProbability: random.chance(0.3) ? 100 : 0,
    accessories: ["glasses", "glasses2", "glasses3"],
    maskProbability: 0,
    skinColor: ["ffdbb4", "edb98a", "d08b5b", "ae5d29", "694d3d"],
    headContrastColor: ["2c1b18", "3b2a20", "4a312c", "724133", "8d6b4a"],
    clothingColor: ["3f5b57", "7a5c46", "8a4b3c", "4b5a72", "a68a55", "6d6480", "5d7a5a"],
    backgroundColor: ["e9dfce", "d6e0d8", "e6d3c6", "d5dbe3", "e3dccb"],
  }).toString();
}
