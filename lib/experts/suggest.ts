import { z } from "zod";
import { expertiseLabels } from "@/lib/experts/core/expertise";
import { searchFrom } from "@/lib/experts/core/search";
import { listExperts } from "@/lib/experts/list-experts";

export const SuggestionSchema = z.object({
  kind: z.enum(["expertise", "expert"]),
  /** What to show: a name or an expertise. */
  label: z.string(),
  /** A person's headline; null for an expertise. */
  detail: z.string().nullable(),
  /** The tag of an expertise, the slug of a person. */
  value: z.string(),
});

export type Suggestion = z.infer<typeof SuggestionSchema>;

/** What somebody who has typed `q` may be looking for: up to four subjects, then up to six people. */
export async function suggest(q: string): Promise<Suggestion[]> {
  const typed = q.trim().toLowerCase();
  if (typed === "") return [];
  const subjects = Object.entries(expertiseLabels)
    .filter(([, label]) => ` ${label.toLowerCase()}`.includes(` ${typed}`))
    .slice(0, 4)
    .map(([value, label]): Suggestion => ({ kind: "expertise", label, detail: null, value }));
  const { items } = await listExperts(searchFrom({ q: typed }), 6, 0);
  return [...subjects, ...items.map(({ name, headline, slug }): Suggestion => ({ kind: "expert", label: name, detail: headline, value: slug }))];
}
