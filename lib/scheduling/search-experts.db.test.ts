import { beforeAll, describe, expect, test } from "vitest";
import { holdTime } from "@/lib/bookings/hold-time";
import { releaseHold } from "@/lib/bookings/cancel-booking";
import { searchFrom, type SearchParams } from "@/lib/experts/core/search";
import { whatToLoosen } from "@/lib/experts/facets";
import { countExperts, fittingExperts } from "@/lib/experts/list-experts";
import { DAY, isoDate } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { transaction } from "@/lib/platform/transaction";
import { reindex } from "@/lib/scheduling/free-time-index";
import { refuseFaultyWindow, searchExperts } from "@/lib/scheduling/search-experts";
import { allHeard } from "@/lib/testing/all-heard";
import { newPerson } from "@/lib/testing/booking-world";
import { newListedExpert } from "@/lib/testing/listed-experts";

// Everybody is open every day from nine to five on their own clock. Ten days ahead, no zone's day is off by one.
const day = isoDate(Math.floor(Date.now() / DAY) + 10);
const at = (clock: string, zone = "Z"): string => `${day}T${clock}:00${zone}`;

const made: Record<string, Awaited<ReturnType<typeof newListedExpert>>> = {};

beforeAll(async () => {
  made["paris"] = await newListedExpert({ name: "Paris Coach", kind: "coach", languages: ["fr", "en"], expertise: ["sleep"], price: 9_000, timeZone: "UTC", ratingTotal: 48, reviewCount: 10 });
  made["tokyo"] = await newListedExpert({ name: "Tokyo Mentor", kind: "mentor", languages: ["ja"], countries: ["JP"], price: 20_000, timeZone: "Asia/Tokyo", format: "in_person" });
  made["dear"] = await newListedExpert({ name: "Dear Researcher", kind: "researcher", languages: ["fr"], price: 50_000, timeZone: "UTC", ratingTotal: 20, reviewCount: 5 });
  await newListedExpert({ name: "A Draft", timeZone: "UTC", isPublished: false });
});

async function found(params: SearchParams, now = new Date()): Promise<[name: string, first: string | undefined][]> {
  const { items } = await searchExperts(searchFrom(params), { limit: 20, offset: 0 }, now);
  return items.map(({ name, starts }) => [name, starts[0] === undefined ? undefined : new Date(starts[0]).toISOString().slice(11, 16)]);
}

const names = async (params: SearchParams): Promise<string[]> => (await found(params)).map(([name]) => name);

describe("the search by free time", () => {
  test("shows who is free inside the window, with the first times in it", async () => {
    expect(await found({ freeFrom: at("15:00"), freeTo: at("17:00") })).toEqual([["Paris Coach", "15:00"], ["Dear Researcher", "15:00"]]);
    expect(await found({ freeFrom: at("15:30"), freeTo: at("17:00") })).toEqual([["Paris Coach", "16:00"], ["Dear Researcher", "16:00"]]);
    expect(await found({ freeFrom: at("16:01"), freeTo: at("19:00") })).toEqual([]);
    expect(await found({ freeFrom: at("02:00"), freeTo: at("05:00") })).toEqual([["Tokyo Mentor", "02:00"]]);
  });

  test("reads wall clocks in the zone that is named", async () => {
    expect(await found({ freeFrom: `${day}T11:00`, freeTo: `${day}T14:00`, timeZone: "Asia/Tokyo" })).toEqual([["Tokyo Mentor", "02:00"]]);
    expect(await found({ freeFrom: at("11:00", "+09:00"), freeTo: at("14:00", "+09:00") })).toEqual([["Tokyo Mentor", "02:00"]]);
  });

  const afternoon = { freeFrom: at("10:00"), freeTo: at("12:00") };
  const always = { freeFrom: at("00:00"), freeTo: at("18:00") };
  test.each<[SearchParams, string[]]>([
    [{ ...always, kind: "mentor" }, ["Tokyo Mentor"]],
    [{ ...afternoon, kind: "mentor" }, []],
    [{ ...afternoon, language: "fr" }, ["Paris Coach", "Dear Researcher"]],
    [{ ...afternoon, language: "fr", maxPrice: "120" }, ["Paris Coach"]],
    [{ ...afternoon, minPrice: "120" }, ["Dear Researcher"]],
    [{ ...always, country: "JP" }, ["Tokyo Mentor"]],
    [{ ...always, expertise: "sleep" }, ["Paris Coach"]],
    [{ ...always, minRating: "4.5" }, ["Paris Coach"]],
    [{ ...always, format: "in_person" }, ["Tokyo Mentor"]],
    [{ ...always, q: "tokyo" }, ["Tokyo Mentor"]],
    [{ ...always, sort: "-price" }, ["Dear Researcher", "Tokyo Mentor", "Paris Coach"]],
    [{ ...always, sort: "soonest" }, ["Tokyo Mentor", "Paris Coach", "Dear Researcher"]],
    [{ ...always, durationMinutes: "60" }, ["Paris Coach", "Tokyo Mentor", "Dear Researcher"]],
    [{ ...always, durationMinutes: "90" }, []],
  ])("together with %j", async (params, expected) => {
    expect((await names(params)).toSorted()).toEqual(expected.toSorted());
    if (params["sort"]) expect(await names(params)).toEqual(expected);
    expect(await countExperts(searchFrom(params))).toBe(expected.length);
  });

  test("asks the price and the length of the very session that is free", async () => {
    const both = await newListedExpert({ name: "Two Lengths", timeZone: "UTC", languages: ["eo"], price: 5_000 });
    const long = { expertId: both.id, title: "Two hours", durationMinutes: 120, stepMinutes: 60, priceAmount: 30_000, currency: "EUR", cancellationPolicy: "flexible" };
    const { id } = await db.offering.create({ data: long, select: { id: true } });
    await transaction((tx) => reindex(tx, [both.calendarId]));
    await allHeard();
    const offered = async (params: SearchParams) => (await searchExperts(searchFrom({ language: "eo", ...always, ...params }), { limit: 5, offset: 0 }, new Date())).items.map(({ offering }) => offering?.id);
    expect(await offered({})).toEqual([both.offeringId]);
    expect(await offered({ durationMinutes: "90" })).toEqual([id]);
    expect(await offered({ durationMinutes: "90", maxPrice: "100" })).toEqual([]);
  });

  test("counts facets of those who are free, and says what to loosen", async () => {
    const { kind } = (await fittingExperts(searchFrom({ ...afternoon, language: "fr" }))).facets();
    expect(kind).toEqual([{ value: "coach", count: 1 }, { value: "researcher", count: 1 }]);
    expect(await whatToLoosen(searchFrom({ freeTo: at("05:00"), freeFrom: at("02:00"), kind: "coach", sort: "best" }))).toContainEqual({ names: ["kind"], count: 1 });
  });

  test("pages show everybody once", async () => {
    const search = searchFrom(always);
    const pages = await Promise.all([0, 1, 2].map((offset) => searchExperts(search, { limit: 1, offset }, new Date())));
    const all = (await searchExperts(search, { limit: 20, offset: 0 }, new Date())).items.map(({ name }) => name);
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(all.slice(0, 3));
  });

  test("keeps notice and horizon by the clock of whoever asks", async () => {
    const now = new Date(at("14:30"));
    expect(await found({ freeFrom: at("14:00"), freeTo: at("17:00"), language: "fr" }, now)).toEqual([["Paris Coach", "16:00"], ["Dear Researcher", "16:00"]]);
    await db.calendar.update({ where: { id: made["dear"]?.calendarId ?? "" }, data: { horizonDays: 5 } });
    await transaction((tx) => reindex(tx, [made["dear"]?.calendarId ?? ""]));
    await allHeard();
    expect(await names({ freeFrom: at("15:00"), freeTo: at("17:00"), language: "fr" })).toEqual(["Paris Coach"]);
    expect(await countExperts(searchFrom({ freeFrom: at("15:00"), freeTo: at("17:00"), language: "fr", kind: "researcher" }))).toBe(0);
  });

  test("forgets a time as soon as it hears that it is held, and knows it again when it is given back or has run out", async () => {
    const { offeringId = "" } = made["paris"] ?? {};
    const window = { freeFrom: at("12:00"), freeTo: at("13:00"), language: "fr", kind: "coach" };
    expect(await found(window)).toEqual([["Paris Coach", "12:00"]]);
    const client = await newPerson();
    const hold = await holdTime(client, { offeringId, startAt: at("12:00") });
    await allHeard();
    expect(await found(window)).toEqual([]);
    const later = new Date(Date.now() + 16 * 60_000);
    expect(await found(window, later)).toEqual([["Paris Coach", "12:00"]]);
    await releaseHold(client, hold.id);
    await allHeard();
    expect(await found(window)).toEqual([["Paris Coach", "12:00"]]);
  });

  test("refuses a window that ends before it begins", () => {
    expect(() => refuseFaultyWindow(searchFrom({ freeFrom: at("15:00"), freeTo: at("14:00") }), new Date())).toThrow(/end must lie after/);
    expect(() => refuseFaultyWindow(searchFrom(always), new Date())).not.toThrow();
  });
});
