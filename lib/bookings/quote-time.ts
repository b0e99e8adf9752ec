import type { Actor } from "@/lib/kernel/actor";
import { instant } from "@/lib/kernel/instant";
import { DAY, MINUTE } from "@/lib/kernel/zone";
import { db } from "@/lib/platform/db";
import { admissionTo, notForThem } from "@/lib/bookings/admission";
import { refusedStart } from "@/lib/bookings/core/errors";
import { PolicySchema, termsOf } from "@/lib/bookings/core/policy-terms";
import { priceOf } from "@/lib/bookings/core/price";
import { refundSteps } from "@/lib/bookings/core/refund";
import type { Quote, TimeChoice } from "@/lib/bookings/core/schema";
import { type BookableOffering, findOffering } from "@/lib/bookings/find-offering";
import { nextFreeBeside } from "@/lib/bookings/next-free";
import { mayStart, type StartVerdict } from "@/lib/scheduling/core/may-start";
import { offeringRules } from "@/lib/scheduling/core/offering-rules";
import { loadCalendars } from "@/lib/scheduling/load-calendar";

/** What a time would cost, what comes back when it is cancelled, and whether it is free; when it is not, what is free next. Holds nothing. */
export async function quoteTime(actor: Actor | null, choice: TimeChoice, now: Date): Promise<Quote> {
  const offering = await findOffering(actor, choice.offeringId);
  const startAt = new Date(choice.startAt);
  const cost = priceOf({ amount: offering.priceAmount, currency: offering.currency });
  const policy = termsOf(PolicySchema.parse(offering.cancellationPolicy));
  const verdict = await verdictOn(offering, startAt, now);
  const admission = await admissionTo(offering, actor?.id ?? null, now);
  const refusal = !admission.ok ? notForThem(admission.bar, offering, offering.expert.user.name) : verdict.ok ? null : refusedStart(verdict.reason, []);
  const steps = refundSteps({ policy, startAt, price: cost.price, tax: cost.tax });
  return {
    offeringId: offering.id, title: offering.title, startAt: instant(startAt), endAt: instant(new Date(startAt.getTime() + offering.durationMinutes * MINUTE)),
    timeZone: choice.timeZone ?? actor?.timeZone ?? offering.expert.calendar.timeZone,
    ...cost, acceptance: offering.acceptance, policy,
    refundTable: steps.filter((step) => step.until > now).map((step) => ({ ...step, until: instant(step.until) })),
    mayBook: admission.ok, isFree: verdict.ok, refusal: refusal && { code: refusal.code, message: refusal.message },
    nextFree: verdict.ok ? [] : await nextFreeBeside(offering.expert.calendarId, offering, startAt, now),
  };
}

async function verdictOn(offering: BookableOffering, startAt: Date, now: Date): Promise<StartVerdict> {
  const start = startAt.getTime();
  const loaded = (await loadCalendars(db, [offering.expert.calendarId], { start, end: start + DAY }, now)).get(offering.expert.calendarId);
  if (!loaded) return { ok: false, reason: "closed" };
  return mayStart({ calendar: loaded.calendar, rules: offeringRules(loaded.limits, offering), now: now.getTime() }, start);
}
