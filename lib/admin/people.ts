import type { Person, PersonDetail, PeopleQuery } from "@/lib/admin/core/schema";
import { requireAdmin } from "@/lib/admin/require-admin";
import type { Actor } from "@/lib/kernel/actor";
import { notFound } from "@/lib/kernel/errors";
import { instant, instantOrNull } from "@/lib/kernel/instant";
import { offsetOf, type Page, pageFrom } from "@/lib/kernel/page";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const select = {
  id: true, name: true, email: true, role: true, timeZone: true, photoFileId: true, emailVerifiedAt: true, suspendedAt: true, suspendedReason: true, createdAt: true,
  suspendedBy: { select: { id: true, name: true } },
  expert: { select: { slug: true, publishedAt: true } },
  _count: { select: { bookings: true } },
} satisfies Prisma.UserSelect;

type Row = Prisma.UserGetPayload<{ select: typeof select }>;

const orders: Record<PeopleQuery["sort"], Prisma.UserOrderByWithRelationInput> = {
  joined: { createdAt: "asc" }, "-joined": { createdAt: "desc" }, name: { name: "asc" }, "-name": { name: "desc" }, email: { email: "asc" }, "-email": { email: "desc" },
};

/** The people of this installation, by search, role and status; for admins only. */
export async function listPeople(actor: Actor, query: PeopleQuery): Promise<Page<Person>> {
  requireAdmin(actor);
  const offset = offsetOf(query.cursor);
  const where = matching(query);
  const [rows, total] = await Promise.all([
    db.user.findMany({ where, select, orderBy: [orders[query.sort], { id: "asc" }], skip: offset, take: query.limit + 1 }),
    db.user.count({ where }),
  ]);
  return { ...pageFrom(rows.map(personOf), query.limit, offset), total };
}

/** One person, with what an admin must know before doing anything. */
export async function getPerson(actor: Actor, id: string, now: Date): Promise<PersonDetail> {
  requireAdmin(actor);
  const alive = { revokedAt: null, expiresAt: { gt: now } };
  const row = await db.user.findUnique({ where: { id }, select: { ...select, passwordHash: true, sessions: { where: alive, select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" } } } });
  if (!row) throw notFound("person");
  const [hostedCount, upcomingCount] = await Promise.all([
    db.booking.count({ where: { expert: { userId: id } } }),
    db.booking.count({ where: { status: { in: ["confirmed", "awaiting_acceptance"] }, startAt: { gt: now }, OR: [{ clientId: id }, { expert: { userId: id } }] } }),
  ]);
  const lastSeenAt = instantOrNull(row.sessions[0]?.lastSeenAt ?? null);
  return { ...personOf(row), hostedCount, upcomingCount, sessionCount: row.sessions.length, hasPassword: row.passwordHash !== null, lastSeenAt };
}

function matching({ q, role, status }: PeopleQuery): Prisma.UserWhereInput {
  const like = { contains: q ?? "", mode: "insensitive" } as const;
  return {
    ...(role ? { role: { in: role } } : {}),
    ...(status ? standing[status] : {}),
    ...(q ? { OR: [{ name: like }, { email: like }, { id: q }] } : {}),
  };
}

const standing: Record<Person["status"], Prisma.UserWhereInput> = {
  active: { suspendedAt: null, emailVerifiedAt: { not: null } },
  unverified: { suspendedAt: null, emailVerifiedAt: null },
  suspended: { suspendedAt: { not: null } },
};

function personOf(row: Row): Person {
  const { id, name, email, role, timeZone, photoFileId, suspendedBy, suspendedReason, expert } = row;
  return {
    id, name, email, role, timeZone, suspendedBy, suspendedReason,
    status: row.suspendedAt ? "suspended" : row.emailVerifiedAt ? "active" : "unverified",
    photoUrl: photoFileId ? `/files/${photoFileId}` : null, joinedAt: instant(row.createdAt), suspendedAt: instantOrNull(row.suspendedAt),
    profile: expert ? { slug: expert.slug, isPublished: expert.publishedAt !== null } : null, bookingCount: row._count.bookings,
  };
}
