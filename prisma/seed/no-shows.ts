import { appealByFor } from "@/lib/bookings/core/no-show";
import { graceEndOf } from "@/lib/bookings/core/attendance";
import { appealText } from "./appeal-text";
import { at } from "./bookings";
import type { Story } from "./story";
import type { Row } from "./insert";
import { randomOf } from "./random";
import { settledAt } from "./shares";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The stories, the newest missed session of the crowd among them appealed: something for the admin to decide. */
export function withAppeal(stories: readonly Story[], now: Date): Story[] {
  const missed = stories.filter(({ status, endAt, client }) => status === "no_show" && endAt < now.getTime() && !client.email.startsWith("client@"));
  const newest = missed.toSorted((a, b) => b.endAt - a.endAt)[0];
  return stories.map((story) => (story === newest ? { ...story, isAppealed: true } : story));
}

type Stay = { readonly side: "client" | "host"; readonly from: number; readonly to: number };

/** Who was in the room: both for what took place, the expert alone for what was missed. */
function staysOf({ key, status, startAt, endAt }: Story): Stay[] {
  const random = randomOf(`stays ${key}`);
  const host: Stay = { side: "host", from: startAt - random.between(1, 6) * MINUTE, to: status === "no_show" ? startAt + random.between(14, 28) * MINUTE : endAt + random.between(0, 3) * MINUTE };
  const client: Stay = { side: "client", from: startAt - random.between(-3, 5) * MINUTE, to: endAt + random.between(0, 2) * MINUTE };
  return status === "no_show" ? [host] : [client, host];
}

/** The rows of `meeting_attendances` of the sessions that are over and were online. */
export function attendanceRows(stories: readonly Story[]): Row[] {
  const over = stories.filter(({ status, offering }) => !offering.place && (status === "completed" || status === "no_show"));
  return over.flatMap((story) => staysOf(story).map(({ side, from, to }) => ({
    id: randomOf(`stay ${side} ${story.key}`).id(), meeting_id: randomOf(`meeting ${story.key}`).id(), user_id: side === "client" ? story.client.id : story.expert.person.id,
    joined_at: at(from), last_seen_at: at(to), left_at: at(to), admitted_at: at(from), source: "built_in",
  })));
}

/** The rows of `no_shows`. */
export function noShowRows(stories: readonly Story[]): Row[] {
  return stories.filter(({ status }) => status === "no_show").map((story) => {
    const { id, key, client, startAt, endAt, offering, isAppealed = false } = story;
    const isRecorded = !offering.place;
    const stays = isRecorded ? staysOf(story).map(({ side, from, to }) => ({ side, from: at(from), to: at(to), isInside: true })) : [];
    return {
      id: randomOf(`no-show ${key}`).id(), booking_id: id, absent: "client", source: isRecorded ? "attendance" : "host",
      evidence: { graceEndsAt: graceEndOf({ startAt: new Date(startAt) }).toISOString(), why: isRecorded ? "only_host" : null, stays },
      status: isAppealed ? "appealed" : "final", opened_at: at(endAt), appeal_by: appealByFor(new Date(endAt)).toISOString(),
      appealed_by_id: isAppealed ? client.id : null, appealed_at: isAppealed ? at(endAt + 20 * HOUR) : null, appeal: isAppealed ? appealText : null, settled_at: isAppealed ? null : at(settledAt(story)),
    };
  });
}
