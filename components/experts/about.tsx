import { Chip } from "@/components/ui/chip";
import { Markdown } from "@/components/ui/markdown";
import { expertiseLabel } from "@/lib/experts/core/expertise";

/** What they say about themselves, and what they can be asked about. */
export function About({ expert: { bio, expertise } }: { expert: { bio: string; expertise: readonly string[] } }) {
  return (
    <section aria-labelledby="about" className="flex flex-col gap-4">
      <h2 id="about" className="text-xl">
        About
      </h2>
      {bio.trim() === "" ? <p className="text-faint">Nothing is written here yet.</p> : <Markdown text={bio} className="text-soft" />}
      {expertise.length > 0 && (
        <ul aria-label="Ask about" className="flex flex-wrap gap-2">
          {expertise.map((tag) => (
            <li key={tag}>
              <Chip href={`/experts?expertise=${tag}`}>{expertiseLabel(tag)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
