import type { Metadata } from "next";
import { AudienceHero, Points, type Point } from "@/components/landing/audience-page";
import { FinalCall } from "@/components/landing/final-call";
import { Section } from "@/components/landing/section";

export const metadata: Metadata = {
  title: "For studios",
  description: "What studio owners can do on Colloquy today, and what is not open yet.",
  alternates: { canonical: "/for-studios" },
};

const points: readonly Point[] = [
  { title: "Open today: your account", text: "Sign up as a studio owner, confirm your e-mail, and your name and settings are in place." },
  { title: "Open today: sessions in person", text: "Coaches, researchers and mentors can already offer sessions in person and say where they take place. Your room may be that place." },
  { title: "Not open yet: rooms", text: "Rooms cannot be listed, priced or booked here so far. When they can, this page will say how." },
  { title: "What it costs", text: "An account costs nothing. There is no fee for studios while there is nothing to book." },
];

export default function ForStudiosPage() {
  return (
    <>
      <AudienceHero
        title="Good conversations deserve a good room."
        lead="Rooms are not bookable on Colloquy yet. Here is what is open for studio owners today, without promises."
        action={{ href: "/sign-up?role=studio_owner", label: "Make a studio account" }}
      />
      <Section title="Today, and not yet" tone="sunk">
        <Points points={points} />
      </Section>
      <FinalCall
        title="Do you coach, teach or research as well?"
        text="Then your hours can be booked from today."
        action={{ href: "/for-coaches", label: "For coaches" }}
        second={{ href: "/for-researchers", label: "For researchers" }}
      />
    </>
  );
}
