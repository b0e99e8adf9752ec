import { expect, test } from "vitest";
import type { OfferingInput, Profile } from "@/lib/experts/core/profile";
import { addOffering, getOwnOffering, listOwnOfferings, removeOffering, saveOffering } from "@/lib/experts/own-offerings";
import { getOwnProfile, publishProfile, saveProfile, withdrawProfile } from "@/lib/experts/own-profile";
import type { Actor } from "@/lib/kernel/actor";
import { db } from "@/lib/platform/db";
import { getOwnAvailability, saveAvailability } from "@/lib/scheduling/own-availability";
import { newPerson } from "@/lib/testing/booking-world";

const now = new Date("2026-12-01T08:00:00Z");

const said: Profile = {
  headline: "Coach for people who change careers",
  bio: "Twelve years with engineers who became teachers, and with teachers who became engineers. We begin where you are.",
  languages: ["en", "fr"],
  countries: ["FR"],
  expertise: ["career-change"],
};

const offering: OfferingInput = {
  title: "First talk", description: "", durationMinutes: 60, stepMinutes: 30, price: { amount: 9_500, currency: "EUR" },
  format: "online", place: null, acceptance: "instant", cancellationPolicy: "moderate",
};

async function draft(): Promise<Actor> {
  const person = await newPerson("coach");
  const calendar = await db.calendar.create({ data: { timeZone: "Europe/Paris" } });
  const expert = await db.expert.create({ data: { userId: person.id, slug: person.id, kind: "coach", calendarId: calendar.id } });
  return { ...person, expertId: expert.id };
}

async function openWeekdays(actor: Actor): Promise<void> {
  const { version, ...availability } = await getOwnAvailability(actor);
  await saveAvailability(actor, { ...availability, hours: { ...availability.hours, weekly: [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "17:00" }] } }, version);
}

test("a profile is published when it is whole, and not before", async () => {
  const actor = await draft();
  await expect(publishProfile(actor, now)).rejects.toMatchObject({ code: "profile_incomplete" });
  await saveProfile(actor, said);
  await addOffering(actor, offering);
  await expect(publishProfile(actor, now)).rejects.toMatchObject({ code: "profile_incomplete", details: { help: { missing: ["weekly hours"] } } });
  await openWeekdays(actor);
  expect(await publishProfile(actor, now)).toMatchObject({ isPublished: true, completeness: { missing: [] } });
  expect(await withdrawProfile(actor)).toMatchObject({ isPublished: false });
});

test("a published profile cannot be emptied, and nothing of the refused edit stays", async () => {
  const actor = await draft();
  await saveProfile(actor, said);
  await addOffering(actor, offering);
  await openWeekdays(actor);
  await publishProfile(actor, now);
  await expect(saveProfile(actor, { ...said, headline: "" })).rejects.toMatchObject({ code: "profile_incomplete" });
  expect(await getOwnProfile(actor)).toMatchObject({ headline: said.headline });
});

test("the price that lists show follows the cheapest offering by the reference rates", async () => {
  const actor = await draft();
  const dear = await addOffering(actor, offering);
  const cheap = await addOffering(actor, { ...offering, title: "Short", price: { amount: 3_000, currency: "USD" } });
  const shown = () => db.expert.findUniqueOrThrow({ where: { userId: actor.id }, select: { priceFromAmount: true, priceFromCurrency: true } });
  expect(await shown()).toEqual({ priceFromAmount: 3_000, priceFromCurrency: "USD" });
  await saveOffering(actor, cheap.id, { ...offering, price: { amount: 20_000, currency: "EUR" } });
  expect(await shown()).toEqual({ priceFromAmount: 9_500, priceFromCurrency: "EUR" });
  await removeOffering(actor, dear.id, now);
  expect(await shown()).toEqual({ priceFromAmount: 20_000, priceFromCurrency: "EUR" });
});

test("nobody reaches the offerings of another", async () => {
  const [mine, other] = [await draft(), await draft()];
  const { id } = await addOffering(other, offering);
  await expect(getOwnOffering(mine, id)).rejects.toMatchObject({ refusal: "not_found" });
  await expect(saveOffering(mine, id, { ...offering, title: "Taken over" })).rejects.toMatchObject({ refusal: "not_found" });
  await expect(removeOffering(mine, id, now)).rejects.toMatchObject({ refusal: "not_found" });
  expect(await listOwnOfferings(other)).toMatchObject([{ id, title: "First talk" }]);
});

test("the last offering of a published profile stays", async () => {
  const actor = await draft();
  await saveProfile(actor, said);
  const { id } = await addOffering(actor, offering);
  await openWeekdays(actor);
  await publishProfile(actor, now);
  await expect(removeOffering(actor, id, now)).rejects.toMatchObject({ code: "last_offering" });
});

test("hours saved in two windows: the second hears of the first", async () => {
  const actor = await draft();
  const { version, ...availability } = await getOwnAvailability(actor);
  const saves = await Promise.allSettled([1, 2, 3].map((dailyLimit) => saveAvailability(actor, { ...availability, dailyLimit }, version)));
  expect(saves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(saves.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "saved_elsewhere" } });
});
