import type { TypedWord } from "@/lib/experts/core/roster/listed";
import { cached } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";

const KEPT_SECONDS = 300;

/** The words of a query, six at most, each with the known words that begin with it or, when none does, look like it (decision 005). */
export async function typedWords(q: string | undefined): Promise<TypedWord[]> {
  const words = (q ?? "").split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 6);
  return Promise.all(words.map((word) => cached(`experts:word:${word.toLowerCase()}`, ["experts"], KEPT_SECONDS, () => readWord(word))));
}

async function readWord(word: string): Promise<TypedWord> {
  const [row] = await db.$queryRaw<TypedWord[]>`SELECT plain(${word}) AS plain, expert_words_like(plain(${word})) AS known`;
  return row ?? { plain: word, known: [] };
}
