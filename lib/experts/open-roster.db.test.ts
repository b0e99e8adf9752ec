import { beforeAll, expect, test } from "vitest";
import { suspendPerson, restorePerson } from "@/lib/admin/suspend-person";
import { releaseHold } from "@/lib/bookings/cancel-booking";
import { holdTime } from "@/lib/bookings/hold-time";
import type { OfferingInput, Profile } from "@/lib/experts/core/profile";
import { searchFrom } from "@/lib/experts/core/search";
import { countExperts, listExperts } from "@/lib/experts/list-experts";
import { openRoster } from "@/lib/experts/open-roster";
import { addOffering, saveOffering } from "@/lib/experts/own-offerings";
import { publishProfile, saveProfile, withdrawProfile } from "@/lib/experts/own-profile";
import { updateProfile } from "@/lib/identity/update-profile";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { notify } from "@/lib/platform/listen";
import { getOwnAvailability, saveAvailability } from "@/lib/scheduling/own-availability";
import { rebuildFreeTimes } from "@/lib/scheduling/rebuild-free-times";
import { daysAhead, newPerson } from "@/lib/testing/booking-world";
import { newListedExpert } from "@/lib/testing/listed-experts";
import { rosterTold } from "@/lib/testing/roster-told";

let expert: Awaited<ReturnType<typeof newListedExpert>>;
let host: Actor;

beforeAll(async () => {
  await newListedExpert({ name: "Somebody Else", timeZone: "UTC", kind: "mentor" });
  expert = await newListedExpert({ name: "Ida Kept", timeZone: "UTC", languages: ["fr"], price: 9_000 });
  host = { id: expert.userId, role: "coach", name: "Ida Kept", timeZone: "UTC", photoFileId: null, expertId: expert.id, sessionId: "" };
  await openRoster();
});

const offering: OfferingInput = {
  title: "Two hours", description: "", durationMinutes: 120, stepMinutes: 60, price: { amount: 4_000, currency: "EUR" }, format: "in_person", place: "1 High Street",
  acceptance: "instant", cancellationPolicy: "moderate",
};

const profile: Profile = { headline: "Sleep, and how to come by it", bio: "Ten years of nights in a clinic, and of mornings with those who could not sleep. We begin with what you do at nine in the evening.", languages: ["fr", "nl"], countries: ["BE"], expertise: ["writing"] };

const changes: [string, () => Promise<unknown>][] = [
  ["a hold", async () => holdTime(await newPerson(), { offeringId: expert.offeringId, startAt: daysAhead(4, 10) })],
  ["a hold that is given back", async () => {
    const client = await newPerson();
    const { id } = await holdTime(client, { offeringId: expert.offeringId, startAt: daysAhead(5, 10) });
    await releaseHold(client, id);
  }],
  ["other hours in another zone", async () => {
    const { version, ...availability } = await getOwnAvailability(host);
    await saveAvailability(host, { ...availability, timeZone: "Asia/Tokyo", hours: { weekly: [{ days: [1, 2, 3], from: "10:00", to: "16:00" }], overrides: [], timeOff: [] } }, version);
  }],
  ["a second offering", async () => addOffering(host, offering)],
  ["another price", async () => saveOffering(host, expert.offeringId, { ...offering, title: "An hour", durationMinutes: 60, price: { amount: 12_000, currency: "USD" } })],
  ["another profile", async () => saveProfile(host, profile)],
  ["another name", async () => updateProfile(host, { name: "Ida van Kept" })],
  ["a rebuild", async () => rebuildFreeTimes()],
  ["a lost connection to the database's announcements", async () => notify(db, "cache", "")],
];

test.each(changes)("the roster knows of %s", async (_name, change) => {
  await change();
  const { kept, fresh } = await rosterTold(new Date());
  expect(kept).toEqual(fresh);
});

test("who withdraws or is suspended is off the roster, and back on it afterwards", async () => {
  const admin = { ...(await newPerson()), role: "admin" as const };
  const isThere = async (): Promise<boolean> => {
    const { kept, fresh } = await rosterTold(new Date());
    expect(kept).toEqual(fresh);
    return (await listExperts(searchFrom({ language: "nl" }), 5, 0)).items.some(({ id }) => id === expert.id);
  };
  expect(await isThere()).toBe(true);
  await suspendPerson(admin, { id: expert.userId, reason: "Asked us to.", requestId: "" }, new Date());
  expect(await isThere()).toBe(false);
  await restorePerson(admin, { id: expert.userId, requestId: "" }, new Date());
  expect(await isThere()).toBe(true);
  await withdrawProfile(host);
  expect(await isThere()).toBe(false);
  await publishProfile(host, new Date());
  expect(await isThere()).toBe(true);
});

test("many who ask while it changes all get an answer that was true after they asked", async () => {
  const before = await countExperts(searchFrom({}));
  const asked = Array.from({ length: 20 }, async () => countExperts(searchFrom({})));
  await newListedExpert({ name: "A Newcomer", timeZone: "UTC" });
  expect(await countExperts(searchFrom({}))).toBe(before + 1);
  for (const count of await Promise.all(asked)) expect([before, before + 1]).toContain(count);
});
