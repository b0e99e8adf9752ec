import { z } from "zod";
import { listAllBookings } from "@/lib/admin/all-bookings";
import {
  BookingRowSchema, BookingsQuerySchema, DecideSchema, JobIdSchema, JobSchema, LedgerCheckSchema, MetricsSchema, NoShowCaseSchema, NoShowIdSchema, NoShowQuerySchema, PeopleQuerySchema, PersonDetailSchema, PersonIdSchema,
  PersonSchema, SuspendSchema,
} from "@/lib/admin/core/schema";
import { ReconciliationItemSchema, ReconciliationQuerySchema, ResolveSchema } from "@/lib/admin/core/reconciliation";
import { listFailingJobs, retryJob } from "@/lib/admin/failing-jobs";
import { readMetrics } from "@/lib/admin/metrics";
import { decideNoShow, getNoShow, listNoShows } from "@/lib/admin/no-shows";
import { getPerson, listPeople } from "@/lib/admin/people";
import { listReconciliation, resolveReconciliation } from "@/lib/admin/reconciliation";
import { restorePerson, suspendPerson } from "@/lib/admin/suspend-person";
import { AuditEntrySchema, AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditEntries } from "@/lib/audit/list-entries";
import { type Page, PageQuerySchema, pageOf } from "@/lib/kernel/page";
import { checkLedger } from "@/lib/payments/check-ledger";
import { adminOperation } from "@/lib/platform/procedure";

const tags = ["Admin"];

/** Pages are read-only inside and plain arrays on the wire. */
const sent = <T>(page: Page<T>) => ({ ...page, items: [...page.items] });

const users = adminOperation("admin.users", { rate: "read" })
  .route({ method: "GET", path: "/admin/users", summary: "People, by search, role and status", tags })
  .input(PeopleQuerySchema)
  .output(pageOf(PersonSchema))
  .handler(async ({ input, context }) => sent(await listPeople(context.actor, input)));

const user = adminOperation("admin.user", { rate: "read" })
  .route({ method: "GET", path: "/admin/users/{id}", summary: "One person", tags })
  .input(PersonIdSchema)
  .output(PersonDetailSchema)
  .handler(({ input, context }) => getPerson(context.actor, input.id, context.now));

export const suspend = adminOperation("admin.suspend")
  .route({ method: "POST", path: "/admin/users/{id}/suspend", summary: "Suspend a person", description: "Ends every session of theirs at once. Refused with `not_yourself` or `already_suspended` (409).", tags })
  .input(SuspendSchema)
  .output(PersonDetailSchema)
  .handler(({ input, context }) => suspendPerson(context.actor, { ...input, requestId: context.requestId }, context.now));

export const restore = adminOperation("admin.restore")
  .route({ method: "POST", path: "/admin/users/{id}/restore", summary: "Let a suspended person back in", description: "Refused with `not_suspended` (409).", tags })
  .input(PersonIdSchema)
  .output(PersonDetailSchema)
  .handler(({ input, context }) => restorePerson(context.actor, { ...input, requestId: context.requestId }, context.now));

const bookings = adminOperation("admin.bookings", { rate: "read" })
  .route({ method: "GET", path: "/admin/bookings", summary: "All bookings, by search, status and time", tags })
  .input(BookingsQuerySchema)
  .output(pageOf(BookingRowSchema))
  .handler(async ({ input, context }) => sent(await listAllBookings(context.actor, input)));

const audit = adminOperation("admin.audit", { rate: "read" })
  .route({ method: "GET", path: "/admin/audit", summary: "What admins did, newest first", tags })
  .input(AuditQuerySchema)
  .output(pageOf(AuditEntrySchema))
  .handler(async ({ input, context }) => sent(await listAuditEntries(context.actor, input)));

const metrics = adminOperation("admin.metrics", { rate: "read" })
  .route({ method: "GET", path: "/admin/metrics", summary: "Numbers at a glance", tags })
  .input(z.object({ days: z.coerce.number().int().min(1, "At least one day.").max(366, "At most 366 days.").default(30) }))
  .output(MetricsSchema)
  .handler(({ input, context }) => readMetrics(context.actor, input.days, context.now));

const ledgerCheck = adminOperation("admin.ledger-check", { rate: "read" })
  .route({ method: "GET", path: "/admin/ledger/check", summary: "Prove the books: every balance is the sum of its transfers", tags })
  .output(LedgerCheckSchema)
  .handler(async () => {
    const { wrong, unbalanced, ...rest } = await checkLedger();
    return { ...rest, wrong: [...wrong], unbalanced: [...unbalanced] };
  });

const jobs = adminOperation("admin.jobs", { rate: "read" })
  .route({ method: "GET", path: "/admin/jobs", summary: "Background jobs that failed", tags })
  .input(PageQuerySchema)
  .output(pageOf(JobSchema))
  .handler(async ({ input, context }) => sent(await listFailingJobs(context.actor, input)));

export const retry = adminOperation("admin.retry-job")
  .route({ method: "POST", path: "/admin/jobs/{id}/retry", summary: "Let a failed job try again now", tags })
  .input(JobIdSchema)
  .output(JobSchema)
  .handler(({ input, context }) => retryJob(context.actor, { ...input, requestId: context.requestId }));

const noShows = adminOperation("admin.no-shows", { rate: "read" })
  .route({ method: "GET", path: "/admin/no-shows", summary: "Sessions that somebody missed; appeals that wait first", tags })
  .input(NoShowQuerySchema)
  .output(pageOf(NoShowCaseSchema))
  .handler(async ({ input, context }) => sent(await listNoShows(context.actor, input, context.now)));

const noShow = adminOperation("admin.no-show", { rate: "read" })
  .route({ method: "GET", path: "/admin/no-shows/{id}", summary: "One of them, with its evidence", tags })
  .input(NoShowIdSchema)
  .output(NoShowCaseSchema)
  .handler(({ input, context }) => getNoShow(context.actor, input.id, context.now));

export const uphold = adminOperation("admin.uphold-no-show")
  .route({ method: "POST", path: "/admin/no-shows/{id}/uphold", summary: "Decide an appeal: what was found stands", description: "Refused with `case_closed` (409).", tags })
  .input(DecideSchema)
  .output(NoShowCaseSchema)
  .handler(({ input, context }) => decideNoShow(context.actor, "upheld", { ...input, requestId: context.requestId }, context.now));

export const overturn = adminOperation("admin.overturn-no-show")
  .route({ method: "POST", path: "/admin/no-shows/{id}/overturn", summary: "Decide an appeal: the session counts as kept", description: "Refused with `case_closed` (409).", tags })
  .input(DecideSchema)
  .output(NoShowCaseSchema)
  .handler(({ input, context }) => decideNoShow(context.actor, "overturned", { ...input, requestId: context.requestId }, context.now));

export const giveBack = adminOperation("admin.return-no-show")
  .route({ method: "POST", path: "/admin/no-shows/{id}/return", summary: "Decide an appeal: everything goes back to the client", description: "Refused with `case_closed` (409).", tags })
  .input(DecideSchema)
  .output(NoShowCaseSchema)
  .handler(({ input, context }) => decideNoShow(context.actor, "returned", { ...input, requestId: context.requestId }, context.now));

const reconciliation = adminOperation("admin.reconciliation", { rate: "read" })
  .route({ method: "GET", path: "/admin/reconciliation", summary: "Where the gateway and our books disagree; what waits first", tags })
  .input(ReconciliationQuerySchema)
  .output(pageOf(ReconciliationItemSchema))
  .handler(async ({ input, context }) => sent(await listReconciliation(context.actor, input)));

export const resolveItem = adminOperation("admin.resolve-reconciliation")
  .route({ method: "POST", path: "/admin/reconciliation/{id}/resolve", summary: "Put one of them aside, saying what was found", description: "Refused with `already_resolved` (409).", tags })
  .input(ResolveSchema)
  .output(ReconciliationItemSchema)
  .handler(({ input, context }) => resolveReconciliation(context.actor, { ...input, requestId: context.requestId }, context.now));

export const adminProcedures = { users, user, suspend, restore, bookings, audit, metrics, ledgerCheck, jobs, retry, noShows, noShow, uphold, overturn, giveBack, reconciliation, resolveItem };
