import type { BookingStatus } from "@/lib/bookings/core/status";
import type { DemoExpert, DemoOffering } from "./experts";
import type { Person } from "./people";
import { type Random, randomOf } from "./random";
import { Diary, findStart, takeTime } from "./session-times";

/** One booking of the demo world before it becomes rows. */
export type Plan = {
  readonly key: string;
  readonly client: Person;
  readonly expert: DemoExpert;
  readonly offering: DemoOffering;
  readonly startAt: number;
  readonly status: BookingStatus;
  /** Who cancelled, and how long before the start in hours. */
  readonly cancelled?: { readonly by: "client" | "host"; readonly hoursBefore: number };
  readonly isReviewed?: boolean;
};

type Wish = Omit<Plan, "key" | "startAt" | "offering"> & { readonly days: readonly [number, number]; readonly offering?: DemoOffering | undefined };

const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;
const reviewedSessions = 180;

/** All bookings: first what the demo sign-ins see, then a crowd around them. */
export function demoPlans(clients: readonly Person[], experts: readonly DemoExpert[], now: Date): Plan[] {
  const random = randomOf("bookings");
  const diary = new Diary();
  const [client, ...others] = clients;
  const signIns = (["coach", "researcher", "mentor"] as const).map((kind) => experts.find((expert) => expert.kind === kind));
  const [coach, researcher, mentor] = signIns;
  if (!client || !coach || !researcher || !mentor) throw new Error("The demo world needs its sign-ins.");
  const soon = [fixedPlan(client, coach, Math.ceil((now.getTime() + 7.5 * MINUTE) / MINUTE) * MINUTE), fixedPlan(client, coach, Math.ceil((now.getTime() + 180 * MINUTE) / HALF_HOUR) * HALF_HOUR)];
  for (const plan of soon) takeTime(plan.expert, plan.offering, client.id, plan.startAt, diary);
  const wishes = [...clientWishes(client, coach, researcher, mentor, experts), ...expertWishes(others, [coach, researcher, mentor], random), ...crowdWishes(clients, experts, random)];
  return [...soon, ...wishes.flatMap((wish, index) => placed(wish, `booking ${index}`, now, diary, random))];
}

/** The life of the demo client: something in every status. */
function clientWishes(client: Person, coach: DemoExpert, researcher: DemoExpert, mentor: DemoExpert, experts: readonly DemoExpert[]): Wish[] {
  const [camille, rajan, piotr, katarzyna] = ["Camille Rousselot", "Rajan Thapa", "Piotr Zawadzki", "Katarzyna Wrona"].map((name) => experts.find((expert) => expert.sketch.name === name) ?? coach);
  const wish = (expert: DemoExpert | undefined, status: BookingStatus, days: readonly [number, number], more: Partial<Wish> = {}): Wish => ({ client, expert: expert ?? coach, status, days, ...more });
  return [
    wish(researcher, "confirmed", [2, 5]), wish(mentor, "confirmed", [7, 12]), wish(rajan, "confirmed", [15, 24]),
    wish(camille, "held", [3, 9]), wish(coach, "awaiting_acceptance", [6, 14], { offering: requestOf(coach) }),
    wish(coach, "completed", [-40, -30], { isReviewed: true }), wish(coach, "completed", [-12, -5]), wish(mentor, "completed", [-60, -45], { isReviewed: true }),
    wish(camille, "completed", [-90, -70], { isReviewed: true }), wish(rajan, "cancelled", [4, 10], { cancelled: { by: "client", hoursBefore: 80 } }),
    wish(piotr, "expired", [-20, -10]), wish(katarzyna, "declined", [3, 12], { offering: requestOf(katarzyna ?? coach) }), wish(researcher, "no_show", [-35, -20]),
  ];
}

/** Enough life on the desks of the demo experts. */
function expertWishes(clients: readonly Person[], experts: readonly DemoExpert[], random: Random): Wish[] {
  return experts.flatMap((expert) => [
    ...([[0.2, 1.2], [1, 3], [2, 4], [4, 7], [8, 16]] as const).map((days): Wish => ({ client: random.pick(clients), expert, status: "confirmed", days })),
    { client: random.pick(clients), expert, status: "cancelled", days: [2, 6], cancelled: { by: "client", hoursBefore: 30 } },
    { client: random.pick(clients), expert, status: "cancelled", days: [5, 9], cancelled: { by: "host", hoursBefore: 50 } },
    ...(requestOf(expert) ? [{ client: random.pick(clients), expert, status: "awaiting_acceptance" as const, days: [5, 12] as const, offering: requestOf(expert) }] : []),
    ...Array.from({ length: 9 }, (): Wish => ({ client: random.pick(clients), expert, status: "completed", days: [-100, -3], isReviewed: true })),
    ...Array.from({ length: 4 }, (): Wish => ({ client: random.pick(clients), expert, status: "completed", days: [-28, -1] })),
  ]);
}

function crowdWishes(clients: readonly Person[], experts: readonly DemoExpert[], random: Random): Wish[] {
  const rest = clients.slice(1);
  const some = (count: number, status: BookingStatus, days: readonly [number, number], more: Partial<Wish> = {}): Wish[] =>
    Array.from({ length: count }, () => ({ client: random.pick(rest), expert: popular(experts, random), status, days, ...more }));
  const requesting = experts.filter((expert) => requestOf(expert));
  const asked = (status: BookingStatus): Wish[] => requesting.map((expert) => ({ client: random.pick(rest), expert, status, days: [4, 15], offering: requestOf(expert) }));
  return [
    ...some(reviewedSessions - 30, "completed", [-120, -2], { isReviewed: true }), ...some(24, "completed", [-60, -1]), ...some(44, "confirmed", [1, 30]),
    ...some(3, "held", [2, 10]), ...some(5, "expired", [-30, -2]), ...some(4, "no_show", [-50, -3]), ...asked("declined").slice(0, 3), ...asked("awaiting_acceptance").slice(0, 2),
    ...some(8, "cancelled", [3, 20], { cancelled: { by: "client", hoursBefore: 90 } }), ...some(3, "cancelled", [2, 12], { cancelled: { by: "host", hoursBefore: 60 } }),
  ];
}

/** Some people are asked more often than others. */
function popular(experts: readonly DemoExpert[], random: Random): DemoExpert {
  const at = Math.floor(random.next() ** 1.5 * experts.length);
  return experts[(at * 7) % experts.length] ?? random.pick(experts);
}

function placed({ days, offering, ...wish }: Wish, key: string, now: Date, diary: Diary, random: Random): Plan[] {
  const instant = wish.expert.offerings.filter((one) => !one.isRequest);
  const chosen = offering ?? random.pick(instant);
  const startAt = findStart(wish.expert, chosen, wish.client.id, days, now, diary, random);
  if (startAt === null) return [];
  takeTime(wish.expert, chosen, wish.client.id, startAt, diary);
  return [{ ...wish, key, offering: chosen, startAt }];
}

function fixedPlan(client: Person, expert: DemoExpert, startAt: number): Plan {
  const offering = expert.offerings.find((one) => one.minutes === 60) ?? expert.offerings[0];
  if (!offering) throw new Error("The demo coach has nothing to offer.");
  return { key: `soon ${startAt % 2}${startAt}`, client, expert, offering, startAt, status: "confirmed" };
}

function requestOf(expert: DemoExpert): DemoOffering | undefined {
  return expert.offerings.find((one) => one.isRequest);
}
