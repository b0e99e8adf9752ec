import { z } from "zod";
import { EvidenceSchema, NoShowSchema, noShowStatuses } from "@/lib/bookings/core/no-show-schema";
import { bookingStatuses } from "@/lib/bookings/core/status";
import { roles } from "@/lib/kernel/actor";
import { InstantSchema } from "@/lib/kernel/instant";
import { MoneySchema } from "@/lib/kernel/money";
import { anyOf, PageQuerySchema } from "@/lib/kernel/page";

const IdSchema = z.string().min(1).max(100);
const search = z.string().trim().max(200, "Search with at most 200 characters.").optional();
const NamedSchema = z.object({ id: z.string(), name: z.string() });

export const personStatuses = ["active", "unverified", "suspended"] as const;
export const peopleSorts = ["-joined", "joined", "name", "-name", "email", "-email"] as const;
export const bookingSorts = ["-start", "start", "-made", "made"] as const;

export const PeopleQuerySchema = PageQuerySchema.extend({
  /** Part of a name, an address, or a whole id. */
  q: search,
  role: anyOf(z.enum(roles)),
  status: z.enum(personStatuses).optional(),
  sort: z.enum(peopleSorts).default("-joined"),
});

export type PeopleQuery = z.infer<typeof PeopleQuerySchema>;

/** A person as admins see them. */
export const PersonSchema = z.object({
  id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles), status: z.enum(personStatuses), timeZone: z.string(), photoUrl: z.string().nullable(),
  joinedAt: InstantSchema, suspendedAt: InstantSchema.nullable(), suspendedReason: z.string().nullable(), suspendedBy: NamedSchema.nullable(),
  profile: z.object({ slug: z.string(), isPublished: z.boolean() }).nullable(),
  bookingCount: z.int(),
});

export type Person = z.infer<typeof PersonSchema>;

export const PersonDetailSchema = PersonSchema.extend({
  sessionCount: z.int(), hostedCount: z.int(), upcomingCount: z.int(), hasPassword: z.boolean(), lastSeenAt: InstantSchema.nullable(),
});

export type PersonDetail = z.infer<typeof PersonDetailSchema>;

export const PersonIdSchema = z.object({ id: IdSchema });

export const SuspendSchema = PersonIdSchema.extend({
  reason: z.string("Say why, in a sentence.").trim().min(3, "Say why, in a sentence.").max(500, "At most 500 characters."),
});

export const BookingsQuerySchema = PageQuerySchema.extend({
  /** Part of a reference, or of a party's name or address. */
  q: search,
  status: anyOf(z.enum(bookingStatuses)),
  /** Only bookings of this person, on either side. */
  personId: IdSchema.optional(),
  from: InstantSchema.optional(),
  to: InstantSchema.optional(),
  sort: z.enum(bookingSorts).default("-start"),
});

export type BookingsQuery = z.infer<typeof BookingsQuerySchema>;

/** A booking as admins see it: who, when, how much, and how it stands. */
export const BookingRowSchema = z.object({
  id: z.string(), reference: z.string(), status: z.enum(bookingStatuses), title: z.string(), startAt: InstantSchema, endAt: InstantSchema, madeAt: InstantSchema,
  client: NamedSchema, expert: NamedSchema, total: MoneySchema, paymentStatus: z.string().nullable(), refunded: MoneySchema.nullable(),
});

export type BookingRow = z.infer<typeof BookingRowSchema>;

/** The numbers at a glance, over so many days. */
export const MetricsSchema = z.object({
  days: z.int(), people: z.int(), newPeople: z.int(), suspended: z.int(), experts: z.int(),
  bookings: z.array(z.object({ status: z.enum(bookingStatuses), count: z.int() })),
  sessionsToday: z.int(), charged: z.array(MoneySchema), refunded: z.array(MoneySchema), fees: z.array(MoneySchema),
});

export type Metrics = z.infer<typeof MetricsSchema>;

export const JobSchema = z.object({
  id: z.string(), task: z.string(), attempts: z.int(), maxAttempts: z.int(), lastError: z.string().nullable(), runAt: InstantSchema, createdAt: InstantSchema, hasGivenUp: z.boolean(),
});

export type Job = z.infer<typeof JobSchema>;

export const JobIdSchema = z.object({ id: z.string().regex(/^\d{1,18}$/, "That is no job.") });

export const LedgerCheckSchema = z.object({
  isWhole: z.boolean(), accounts: z.int(), transfers: z.int(),
  wrong: z.array(z.object({ accountId: z.string(), balance: z.string(), sum: z.string() })), unbalanced: z.array(z.object({ currency: z.string(), sum: z.string() })),
});

export const NoShowQuerySchema = PageQuerySchema.extend({ status: anyOf(z.enum(noShowStatuses)) });

export type NoShowQuery = z.infer<typeof NoShowQuerySchema>;

/** A session that somebody missed, as admins decide about it: evidence, appeal, and the money either way. */
export const NoShowCaseSchema = NoShowSchema.extend({
  evidence: EvidenceSchema,
  ifOverturned: NoShowSchema.pick({ refund: true, expert: true, platform: true, tax: true }),
  ifReturned: NoShowSchema.pick({ refund: true, expert: true, platform: true, tax: true }),
  booking: z.object({ id: z.string(), reference: z.string(), title: z.string(), startAt: InstantSchema, endAt: InstantSchema, client: NamedSchema, expert: NamedSchema, total: MoneySchema }),
});

export type NoShowCase = z.infer<typeof NoShowCaseSchema>;

export const NoShowIdSchema = z.object({ id: IdSchema });

export const DecideSchema = NoShowIdSchema.extend({
  reason: z.string("Say why, in a sentence.").trim().min(3, "Say why, in a sentence.").max(1_000, "At most 1000 characters."),
});
