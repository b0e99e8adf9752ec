import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

type HeroProps = {
  title: string;
  lead: string;
  action: { href: string; label: string };
  second?: { href: string; label: string };
  picture?: ReactNode;
};

/** The head of a page for one kind of people. */
export function AudienceHero({ title, lead, action, second, picture }: HeroProps) {
  return (
    <section className="mx-auto grid max-w-page items-center gap-x-16 gap-y-12 px-4 pt-10 pb-16 sm:px-8 sm:pt-16 sm:pb-24 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <div>
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-6 max-w-[34rem] text-lg text-soft">{lead}</p>
        <div className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href={action.href} size="lg">
            {action.label}
          </ButtonLink>
          {second && (
            <ButtonLink href={second.href} size="lg" variant="quiet">
              {second.label}
            </ButtonLink>
          )}
        </div>
      </div>
      {picture}
    </section>
  );
}

export type Point = { title: string; text: string };

/** What one gets, said in short paragraphs under hairlines. */
export function Points({ points }: { points: readonly Point[] }) {
  return (
    <div className="grid gap-x-16 gap-y-10 sm:grid-cols-2">
      {points.map(({ title, text }) => (
        <section key={title} className="border-t border-control pt-4">
          <h3 className="text-xl">{title}</h3>
          <p className="mt-2 text-soft">{text}</p>
        </section>
      ))}
    </div>
  );
}
