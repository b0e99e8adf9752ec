import { comparableEuroCents, minorDigits } from "@/lib/kernel/money";
import type { Role } from "@/lib/kernel/actor";
import type { ExpertSketch, OfferSketch } from "./expert-sketch";
import { coachesOne } from "./experts/coaches-one";
import { coachesTwo } from "./experts/coaches-two";
import { mentors } from "./experts/mentors";
import { researchers } from "./experts/researchers";
import { type Hours, hoursOf } from "./hours";
import type { Row } from "./insert";
import { mailName, type Person, person, slugOf } from "./people";
import { randomOf } from "./random";

type Kind = "coach" | "researcher" | "mentor";

export type DemoOffering = OfferSketch & { readonly id: string; readonly priceAmount: number; readonly position: number };

/** A published expert with everything that bookings need to know. */
export type DemoExpert = {
  readonly id: string;
  readonly kind: Kind;
  readonly person: Person;
  readonly calendarId: string;
  readonly hours: Hours;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly sketch: ExpertSketch;
  readonly offerings: readonly DemoOffering[];
};

/** All experts of the demo world, as of now. */
export function demoExperts(now: Date): DemoExpert[] {
  const kinds: readonly (readonly [Kind, readonly ExpertSketch[]])[] = [["coach", [...coachesOne, ...coachesTwo]], ["researcher", researchers], ["mentor", mentors]];
  return kinds.flatMap(([kind, sketches]) => sketches.map((sketch, index) => expertOf(kind, sketch, index === 0, now)));
}

/** Rows for `calendars`, `experts` and `offerings`. */
export function expertRows(experts: readonly DemoExpert[], now: Date): { calendars: Row[]; experts: Row[]; offerings: Row[] } {
  return {
    calendars: experts.map((expert) => calendarRow(expert, now)),
    experts: experts.map((expert) => profileRow(expert, now)),
    offerings: experts.flatMap((expert) => expert.offerings.map((offering) => offeringRow(expert, offering, now))),
  };
}

function expertOf(kind: Kind, sketch: ExpertSketch, isDemoSignIn: boolean, now: Date): DemoExpert {
  const random = randomOf(`expert ${sketch.name}`);
  const role: Role = kind;
  const scale = 10 ** minorDigits(sketch.currency);
  return {
    id: random.id(),
    calendarId: random.id(),
    kind,
    sketch,
    person: person(sketch.name, sketch.look, sketch.zone, isDemoSignIn ? kind : mailName(sketch.name), role),
    hours: hoursOf(sketch.hours, sketch.zone, now, random),
    bufferAfterMinutes: random.pick([0, 10, 15, 15]),
    noticeMinutes: random.pick([120, 240, 720, 1_440]),
    offerings: sketch.offerings.map((offering, position) => ({ ...offering, id: random.id(), priceAmount: offering.price * scale, position })),
  };
}

function calendarRow({ calendarId, sketch, hours, bufferAfterMinutes, noticeMinutes }: DemoExpert, now: Date): Row {
  const random = randomOf(`calendar ${sketch.name}`);
  return {
    id: calendarId, time_zone: sketch.zone, hours, buffer_before_minutes: 0, buffer_after_minutes: bufferAfterMinutes, notice_minutes: noticeMinutes,
    horizon_days: random.pick([45, 60, 90]), daily_limit: random.chance(0.25) ? random.between(3, 6) : null, updated_at: now,
  };
}

function profileRow({ id, kind, calendarId, sketch, offerings, person: { id: userId, name } }: DemoExpert, now: Date): Row {
  const published = new Date(now.getTime() - randomOf(`published ${name}`).between(130, 150) * 86_400_000);
  const lowest = Math.min(...offerings.map((offering) => offering.priceAmount));
  return {
    id, user_id: userId, slug: slugOf(name), kind, headline: sketch.headline, bio: sketch.bio, languages: sketch.languages, countries: sketch.countries,
    expertise: sketch.expertise, calendar_id: calendarId, published_at: published, price_from_amount: lowest, price_from_currency: sketch.currency,
    comparable_price_cents: comparableEuroCents({ amount: lowest, currency: sketch.currency }), created_at: published, updated_at: now,
  };
}

function offeringRow({ id: expertId, sketch }: DemoExpert, offering: DemoOffering, now: Date): Row {
  return {
    id: offering.id, expert_id: expertId, title: offering.title, description: offering.description, duration_minutes: offering.minutes,
    step_minutes: offering.minutes === 45 ? 15 : 30, price_amount: offering.priceAmount, currency: sketch.currency, format: offering.place ? "in_person" : "online",
    place: offering.place ?? null, acceptance: offering.isRequest ? "request" : "instant", cancellation_policy: offering.policy ?? "flexible",
    position: offering.position, created_at: now, updated_at: now,
  };
}
