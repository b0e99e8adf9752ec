import { expect, test } from "vitest";
import { type ButtonFacts, buttonTerms } from "@/lib/bookings/core/buttons";
import { termsOf } from "@/lib/bookings/core/policy-terms";

const startAt = new Date("2026-12-10T15:00:00Z");
const hoursBefore = (hours: number) => new Date(startAt.getTime() - hours * 3_600_000);
const eur = (amount: number) => ({ amount, currency: "EUR" });

function pressable(change: Partial<ButtonFacts>, hours: number): string[] {
  const status = change.status ?? "confirmed";
  const terms = { policy: termsOf("moderate"), startAt, price: eur(9_500), tax: eur(500), isPaid: status === "confirmed" };
  const said = buttonTerms({ status, side: "client", terms, isUnanswered: status === "awaiting_acceptance", mayMove: status === "confirmed" && hours > 0, mayMark: false, ...change }, hoursBefore(hours));
  return said.map(({ button, refund, platform, expert, tax, letGo }) => `${button}: ${refund.amount} back, ${platform.amount} fee, ${expert.amount} earned, ${tax.amount} tax, ${letGo.amount} let go`);
}

test.each<[string, Partial<ButtonFacts>, number, string[]]>([
  ["a hold", { status: "held" }, 48, ["release: 0 back, 0 fee, 0 earned, 0 tax, 0 let go"]],
  ["a hold, for its host", { status: "held", side: "host" }, 48, []],
  ["a request", { status: "awaiting_acceptance" }, 48, ["withdraw: 0 back, 0 fee, 0 earned, 0 tax, 10000 let go"]],
  ["a request, for its host", { status: "awaiting_acceptance", side: "host" }, 48, ["decline: 0 back, 0 fee, 0 earned, 0 tax, 10000 let go"]],
  ["a session in two days", {}, 48, ["cancel: 5000 back, 475 fee, 4275 earned, 250 tax, 0 let go", "move: 0 back, 0 fee, 0 earned, 0 tax, 0 let go"]],
  ["a session in two days, for its host", { side: "host" }, 48, ["cancel: 10000 back, 0 fee, 0 earned, 0 tax, 0 let go", "move: 0 back, 0 fee, 0 earned, 0 tax, 0 let go"]],
  ["a session in two days that may not be moved any more", { mayMove: false }, 48, ["cancel: 5000 back, 475 fee, 4275 earned, 250 tax, 0 let go"]],
  ["a session to which the expert did not come", { mayMark: true }, -0.2, ["no_show: 10000 back, 0 fee, 0 earned, 0 tax, 0 let go"]],
  ["a session to which the client did not come", { mayMark: true, side: "host" }, -0.2, ["no_show: 0 back, 950 fee, 8550 earned, 500 tax, 0 let go"]],
  ["a session that is over", { status: "completed" }, -2, []],
])("%s", (_story, change, hours, expected) => {
  expect(pressable(change, hours)).toEqual(expected);
});
