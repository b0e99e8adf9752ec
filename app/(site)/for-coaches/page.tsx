import type { Metadata } from "next";
import { AudienceHero, Points, type Point } from "@/components/landing/audience-page";
import { FinalCall } from "@/components/landing/final-call";
import { Section } from "@/components/landing/section";
import { WeekOfHours } from "@/components/landing/week-of-hours";

export const metadata: Metadata = {
  title: "For coaches",
  description: "Offer your hours on Colloquy: your times, your prices, your cancellation policy. Free to join, 10 % of each paid booking.",
  alternates: { canonical: "/for-coaches" },
};

const points: readonly Point[] = [
  { title: "Your hours, exactly", text: "Weekly hours with as many windows a day as you like, other hours on single dates, time off. Breaks between sessions, the shortest notice, the furthest day and a limit per day are kept for you." },
  { title: "No double booking, ever", text: "A time that someone holds or has booked is gone for everyone else at the same moment. If two people want it, one gets it, and the other sees what is free next." },
  { title: "Paid before it is booked", text: "A session is confirmed when it is paid. You may also have requests sent to you first and accept or decline them." },
  { title: "A policy that protects both", text: "Choose how much a client gets back, and until when. It is shown before they pay, and a cancelled time is free again at once." },
  { title: "A room with two chairs", text: "Online sessions happen in the browser, in a room for the two of you. Sessions in person say where." },
  { title: "One look at the day", text: "Your desk shows today, the week, open requests and what you have earned so far." },
];

export default function ForCoachesPage() {
  return (
    <>
      <AudienceHero
        title="Your time, offered on your terms."
        lead="Say when you work and what an hour costs. Clients find you, pay, and come prepared. You keep 90 % of the price and all of your calendar."
        action={{ href: "/sign-up?role=coach", label: "Offer your hours" }}
        second={{ href: "/pricing", label: "Read the prices" }}
        picture={<WeekOfHours />}
      />
      <Section title="What you get" tone="sunk">
        <Points points={points} />
      </Section>
      <FinalCall
        title="Ten minutes to set up, and nothing to pay until somebody books."
        text="Write a headline, add one kind of session, paint your week."
        action={{ href: "/sign-up?role=coach", label: "Offer your hours" }}
        second={{ href: "/experts", label: "See how others do it" }}
      />
    </>
  );
}
