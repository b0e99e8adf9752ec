import { expect, test } from "vitest";
import { settlementOf } from "@/lib/bookings/core/settlement";

const facts = { hasTime: true, isTimeFree: false, isPaidOtherwise: false, hadEffect: false };
const late = { hasTime: false, isTimeFree: true, isPaidOtherwise: false, hadEffect: false };
const tooLate = { hasTime: false, isTimeFree: false, isPaidOtherwise: false, hadEffect: false };

test.each([
  ["a hold that is paid", { ...facts, booking: "held", payment: "succeeded" }, { kind: "proceed", status: "confirmed", isRetake: false }],
  ["a request whose money is set aside", { ...facts, booking: "held", payment: "authorised" }, { kind: "proceed", status: "awaiting_acceptance", isRetake: false }],
  ["an accepted request whose money is taken", { ...facts, booking: "awaiting_acceptance", payment: "succeeded" }, { kind: "proceed", status: "confirmed", isRetake: false }],
  ["the same again", { ...facts, hadEffect: true, booking: "confirmed", payment: "succeeded" }, { kind: "nothing" }],
  ["the same again after a cancellation that returned nothing", { ...tooLate, hadEffect: true, booking: "cancelled", payment: "succeeded" }, { kind: "nothing" }],
  ["the same again after the session", { ...facts, hadEffect: true, booking: "completed", payment: "succeeded" }, { kind: "nothing" }],
  ["a request again after it lapsed", { ...tooLate, hadEffect: true, booking: "expired", payment: "authorised" }, { kind: "nothing" }],
  ["a hold still unpaid", { ...facts, booking: "held", payment: "pending" }, { kind: "nothing" }],
  ["late money, time still free", { ...late, booking: "expired", payment: "succeeded" }, { kind: "proceed", status: "confirmed", isRetake: true }],
  ["late money, time gone", { ...tooLate, booking: "expired", payment: "succeeded" }, { kind: "give_back" }],
  ["late money set aside, time gone", { ...tooLate, booking: "expired", payment: "authorised" }, { kind: "give_back" }],
  ["money for what was given up", { ...late, booking: "cancelled", payment: "succeeded" }, { kind: "give_back" }],
  ["money taken although it was declined", { ...late, booking: "declined", payment: "succeeded" }, { kind: "give_back" }],
  ["paid a second time", { ...facts, isPaidOtherwise: true, booking: "confirmed", payment: "succeeded" }, { kind: "give_back" }],
  ["a card that cannot be charged any more", { ...facts, booking: "awaiting_acceptance", payment: "voided" }, { kind: "give_up" }],
  ["money let go after a refusal", { ...tooLate, booking: "declined", payment: "voided" }, { kind: "nothing" }],
] as const)("%s", (_story, given, expected) => expect(settlementOf(given)).toEqual(expected));
