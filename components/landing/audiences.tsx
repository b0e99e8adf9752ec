import { ArrowRight } from "lucide-react";
import { Section } from "@/components/landing/section";
import { ButtonLink } from "@/components/ui/button";

const audiences = [
  {
    title: "For clients",
    text: "You have a decision to make, a paper to understand, a talk to prepare. One good hour with the right person is often enough. You pay for that hour and nothing else.",
    href: "/experts",
    link: "Find people",
  },
  {
    title: "For coaches",
    text: "Say when you work, what an hour costs and how late someone may cancel. Clients book only what is really free, and pay before it is theirs.",
    href: "/for-coaches",
    link: "Offer your hours",
  },
  {
    title: "For researchers",
    text: "People outside your field would gladly pay to understand it. Offer an hour between two deadlines, in the languages you speak, at a price you set.",
    href: "/for-researchers",
    link: "Explain your work",
  },
  {
    title: "For studios",
    text: "Some conversations deserve a good room. Studio owners can make their account today; rooms cannot be listed or booked yet, and we say so until they can.",
    href: "/for-studios",
    link: "Read what is open today",
  },
] as const;

/** Four kinds of people, and what each finds here. */
export function Audiences() {
  return (
    <Section title="Whoever you are">
      <div className="grid gap-x-16 gap-y-12 sm:grid-cols-2">
        {audiences.map(({ title, text, href, link }) => (
          <section key={title} className="flex flex-col items-start border-t border-ink pt-5">
            <h3 className="text-xl">{title}</h3>
            <p className="mt-2 mb-4 text-soft">{text}</p>
            <ButtonLink href={href} variant="link" className="mt-auto">
              {link}
              <ArrowRight aria-hidden strokeWidth={1.5} />
            </ButtonLink>
          </section>
        ))}
      </div>
    </Section>
  );
}
