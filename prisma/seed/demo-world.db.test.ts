import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookingStatuses } from "@/lib/bookings/core/status";
import { EvidenceSchema } from "@/lib/bookings/core/no-show-schema";
import { PolicySchema, PolicyTermsSchema } from "@/lib/bookings/core/policy-terms";
import { isExpertise } from "@/lib/experts/core/expertise";
import { isPassword } from "@/lib/identity/password";
import { isTimeZone } from "@/lib/kernel/zone";
import { checkLedger } from "@/lib/payments/check-ledger";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { HoursSchema } from "@/lib/scheduling/core/schema";
import { addBenchmarkExperts } from "./benchmark";
import { makeDemoWorld } from "./demo-world";
import signIns from "./sign-ins.json";

const now = new Date();
let client: Client;

beforeAll(async () => {
  client = new Client({ connectionString: env().DATABASE_URL, options: "-c timezone=UTC" });
  await client.connect();
  await client.query("BEGIN");
  await makeDemoWorld(client, now);
  await client.query("COMMIT");
}, 60_000);
afterAll(() => client.end());

describe("the demo world", () => {
  test("has about sixty experts of all kinds, each whole", async () => {
    const experts = await db.expert.findMany({ select: { kind: true, bio: true, headline: true, expertise: true, languages: true, countries: true, priceFromAmount: true, comparablePriceCents: true, calendar: { select: { timeZone: true, hours: true } }, user: { select: { photo: { select: { isPublic: true, bytes: true } } } }, offerings: { select: { cancellationPolicy: true, format: true, place: true } } } });
    expect(Object.fromEntries([...Map.groupBy(experts, (one) => one.kind)].map(([kind, list]) => [kind, list.length]))).toEqual({ coach: 30, researcher: 15, mentor: 15 });
    for (const { bio, headline, expertise, calendar, user, offerings, languages, countries, priceFromAmount, comparablePriceCents } of experts) {
      expect(bio.split("\n\n").length, headline).toBeGreaterThan(1);
      expect(expertise.every(isExpertise), headline).toBe(true);
      expect(isTimeZone(calendar.timeZone) && HoursSchema.safeParse(calendar.hours).success, headline).toBe(true);
      expect(offerings.length > 0 && offerings.every((one) => PolicySchema.safeParse(one.cancellationPolicy).success && (one.format === "online") === (one.place === null)), headline).toBe(true);
      expect([languages.length, countries.length, priceFromAmount, comparablePriceCents].every((value) => value !== null && value > 0), headline).toBe(true);
      expect(user.photo, headline).toMatchObject({ isPublic: true, bytes: expect.any(Number) });
    }
    expect(new Set(experts.map((one) => one.headline)).size).toBe(experts.length);
    expect(new Set(experts.map((one) => one.calendar.timeZone)).size).toBeGreaterThan(35);
  });

  test("has bookings in every status, held to the same rules as all", async () => {
    const bookings = await db.booking.findMany({ select: { status: true, cancellationPolicy: true, history: { select: { kind: true } }, reservations: { select: { releasedAt: true, expiresAt: true } }, payments: { select: { status: true } } } });
    expect(new Set(bookings.map((one) => one.status))).toEqual(new Set(bookingStatuses));
    for (const { status, cancellationPolicy, history, reservations, payments } of bookings) {
      expect(PolicyTermsSchema.safeParse(cancellationPolicy).success).toBe(true);
      expect(history[0]?.kind).toBe("held");
      const isTaken = ["held", "awaiting_acceptance", "confirmed", "completed", "no_show"].includes(status);
      expect(reservations.map((one) => [one.releasedAt === null, one.expiresAt !== null]), status).toEqual([[isTaken, status === "held" || status === "awaiting_acceptance"]]);
      if (status === "confirmed" || status === "completed") expect(payments).toEqual([{ status: "succeeded" }]);
    }
  });

  test("has one session in a few minutes and one in a few hours for who signs in as client and coach", async () => {
    const soon = await db.booking.findMany({ where: { status: "confirmed", client: { email: "client@demo.colloquy.example" }, expert: { user: { email: "coach@demo.colloquy.example" } }, startAt: { lt: new Date(now.getTime() + 4 * 3_600_000) } }, orderBy: { startAt: "asc" }, select: { startAt: true, meeting: { select: { id: true } } } });
    const minutes = soon.map((one) => (one.startAt.getTime() - now.getTime()) / 60_000);
    expect(minutes).toHaveLength(2);
    expect(minutes[0]).toBeGreaterThan(5);
    expect(minutes[0]).toBeLessThan(10);
    expect(soon.every((one) => one.meeting)).toBe(true);
  });

  test("has books that add up, and escrow only for what is still to come", async () => {
    expect(await checkLedger()).toMatchObject({ isWhole: true, wrong: [], unbalanced: [] });
    const [kept, ahead] = [await db.ledgerAccount.count({ where: { kind: "escrow", balance: { not: 0 } } }), await db.booking.count({ where: { OR: [{ status: "confirmed" }, { noShow: { settledAt: null } }] } })];
    expect(kept).toBe(ahead);
  });

  test("has missed sessions with their evidence, one of which waits for the admin", async () => {
    const missed = await db.booking.findMany({ where: { status: "no_show" }, select: { noShow: { select: { status: true, evidence: true } } } });
    expect(missed.length).toBeGreaterThan(3);
    expect(missed.every(({ noShow }) => noShow !== null && EvidenceSchema.safeParse(noShow.evidence).success)).toBe(true);
    expect(missed.filter(({ noShow }) => noShow?.status === "appealed")).toHaveLength(1);
  });

  test("has ratings that are the sums of its reviews, hardly two of which are alike", async () => {
    const reviews = await db.review.findMany({ select: { expertId: true, rating: true, body: true } });
    expect(reviews).toHaveLength(180);
    expect(new Set(reviews.map((one) => one.body)).size).toBeGreaterThan(120);
    for (const { id, ratingTotal, reviewCount } of await db.expert.findMany({ select: { id: true, ratingTotal: true, reviewCount: true } })) {
      const own = reviews.filter((one) => one.expertId === id);
      expect([ratingTotal, reviewCount]).toEqual([own.reduce((sum, one) => sum + one.rating, 0), own.length]);
    }
  });

  test("lets in everybody of the list of sign-ins, and nobody else has another password", async () => {
    const hashes = new Set<string | null>();
    for (const { email, password } of signIns) {
      const person = await db.user.findUniqueOrThrow({ where: { email }, select: { passwordHash: true, emailVerifiedAt: true } });
      expect(person.emailVerifiedAt, email).not.toBeNull();
      expect(await isPassword(password, person.passwordHash), email).toBe(true);
      hashes.add(person.passwordHash);
    }
    expect(hashes.size).toBe(1);
  });
});

describe("the larger world", () => {
  test("adds what is missing, and the second time nothing", async () => {
    expect(await addBenchmarkExperts(client, 40, now)).toBe("40 benchmark experts added.");
    expect(await addBenchmarkExperts(client, 40, now)).toMatch(/nothing was added/);
    expect(await addBenchmarkExperts(client, 50, now)).toBe("10 benchmark experts added.");
    const bench = { user: { email: { endsWith: "@bench.colloquy.example" } } };
    expect(await db.expert.count({ where: bench })).toBe(50);
    expect(await db.reservation.count({ where: { booking: { expert: bench } } })).toBe(50 * 20);
    expect(await db.expert.count({ where: { ...bench, reviewCount: 3, publishedAt: { not: null }, comparablePriceCents: { gt: 0 } } })).toBe(50);
    expect((await checkLedger()).isWhole).toBe(true);
  });
});
