import { at } from "./bookings";
import type { Story } from "./story";
import type { Row } from "./insert";
import { type Random, randomOf } from "./random";
import { reviewClosers, reviewTexts } from "./review-texts";

/** What clients wrote after their sessions, as rows of `reviews`. */
export function reviewRows(stories: readonly Story[], now: Date): Row[] {
  const random = randomOf("reviews");
  const decks = { 5: deckOf(5, random), 4: deckOf(4, random), 3: deckOf(3, random) };
  return stories.filter((story) => story.isReviewed).map((story) => {
    const rating = random.chance(0.74) ? 5 : random.chance(0.85) ? 4 : 3;
    const first = story.expert.sketch.name.replace(/^(Dr|Prof)\. /, "").split(" ")[0] ?? "";
    const written = Math.min(story.endAt + random.between(1, 60) * 3_600_000, now.getTime() - 60_000);
    const body = [decks[rating]().replace("{first}", first), ...(random.chance(0.55) ? [random.pick(reviewClosers[rating])] : [])].join(" ");
    return { id: randomOf(`review ${story.key}`).id(), booking_id: story.id, expert_id: story.expert.id, client_id: story.client.id, rating, body, created_at: at(written) };
  });
}

/** Deals the texts of one rating without repeating any until all have been used. */
function deckOf(rating: 3 | 4 | 5, random: Random): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = random.shuffled(reviewTexts[rating]);
    return left.pop() ?? "";
  };
}
