import { DomainError } from "@/lib/kernel/errors";

/** The vendor is not set up in this installation. */
export function vendorNotConfigured(name: string): DomainError {
  return new DomainError("unavailable", "calendar_vendor_missing", `${name} is not set up here. Please ask whoever runs this installation.`);
}

/** The way back from the vendor does not belong to this person's session, or took too long. */
export function consentForgotten(): DomainError {
  return new DomainError("gone", "calendar_consent_forgotten", "That took too long, or was begun in another browser. Please connect the calendar again.");
}

/** The person allowed less than is needed. */
export function consentTooSmall(name: string): DomainError {
  return new DomainError("invalid", "calendar_consent_too_small", `${name} says that you did not allow everything. We need to see your calendars and to write sessions into one of them.`);
}

/** The vendor did not take part just now. */
export function vendorAway(name: string): DomainError {
  return new DomainError("unavailable", "calendar_vendor_away", `${name} does not answer at the moment. Nothing was changed; please try again in a minute.`, { retryAfterSeconds: 60 });
}

/** Sessions cannot be written into a calendar that only shows. */
export function calendarReadOnly(name: string): DomainError {
  return new DomainError("invalid", "calendar_read_only", `You may only look at “${name}”. Please choose a calendar that you can write to.`);
}

/** There are as many connections as one person may have. */
export function tooManyConnections(most: number): DomainError {
  return new DomainError("conflict", "too_many_calendars", `You can connect up to ${most} calendar accounts. Please disconnect one first.`);
}
