import type { ReactNode } from "react";
import { Section } from "@/components/landing/section";
import { HoldVignette, MeetVignette, PayVignette, StripVignette } from "@/components/landing/vignettes";

const steps: readonly { title: string; text: string; picture: ReactNode }[] = [
  {
    title: "Find someone",
    text: "Search by what they know, the language you share and what you want to spend. Each person shows when they are free next.",
    picture: <StripVignette />,
  },
  {
    title: "Pick a time",
    text: "You see their free hours on your own clock. The one you pick is yours for 15 minutes; nobody else can take it.",
    picture: <HoldVignette />,
  },
  {
    title: "Review and pay",
    text: "Price, tax and what you get back if you cancel stand on one page before you pay. Both of you get a confirmation by e-mail.",
    picture: <PayVignette />,
  },
  {
    title: "Meet in the browser",
    text: "The room opens 10 minutes before, for the two of you alone. Nothing to install; check camera and microphone first.",
    picture: <MeetVignette />,
  },
];

/** The way from a question to a conversation, in four steps. */
export function HowItWorks() {
  return (
    <Section id="how-it-works" title="Four steps to a conversation" tone="sunk">
      <ol className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ title, text, picture }, index) => (
          <li key={title} className="flex flex-col">
            {picture}
            <h3 className="mt-6 text-xl">
              <span className="mr-2 text-faint tabular-nums">{index + 1}</span>
              {title}
            </h3>
            <p className="mt-2 text-soft">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
