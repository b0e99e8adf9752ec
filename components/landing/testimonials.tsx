import { Section } from "@/components/landing/section";
import { Badge } from "@/components/ui/badge";

const quotes = [
  { text: "I had carried the question around for a year. It took fifty minutes.", who: "A founder, after a session with a coach" },
  { text: "She saw my evening, I saw her morning, and neither of us had to count hours.", who: "A translator, nine time zones away" },
  { text: "Two hours a week go to people who really want to know. My calendar stays mine.", who: "A researcher who offers sessions" },
];

/** Voices, marked as invented for the demonstration: nobody real has said them. */
export function Testimonials() {
  return (
    <Section title="What it could sound like">
      <div className="grid gap-x-8 gap-y-10 md:grid-cols-3">
        {quotes.map(({ text, who }) => (
          <figure key={who} className="flex flex-col items-start gap-4 border-t border-line pt-5">
            <Badge>Demo testimonial</Badge>
            <blockquote className="font-display text-xl text-balance">“{text}”</blockquote>
            <figcaption className="text-sm text-faint">{who}</figcaption>
          </figure>
        ))}
      </div>
    </Section>
  );
}
