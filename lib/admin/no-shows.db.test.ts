import { expect, test } from "vitest";
import { NoShowQuerySchema } from "@/lib/admin/core/schema";
import { decideNoShow, getNoShow, listNoShows } from "@/lib/admin/no-shows";
import { AuditQuerySchema } from "@/lib/audit/core/schema";
import { listAuditEntries } from "@/lib/audit/list-entries";
import { appealNoShow } from "@/lib/bookings/appeal-no-show";
import { completeSessions } from "@/lib/bookings/complete-sessions";
import { db } from "@/lib/platform/db";
import { attend } from "@/lib/testing/attend";
import { newPerson } from "@/lib/testing/booking-world";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const at = (time: string) => new Date(`2026-12-01T${time}Z`);
const refusal = (code: string) => expect.objectContaining({ code });
const waiting = NoShowQuerySchema.parse({ status: "appealed" });

test("an admin reads the evidence and decides once, with a reason that the log keeps", async () => {
  const [admin, other] = [await newPerson("admin"), await newPerson("admin")];
  const { bookingId, client, expert, stranger } = await sessionOfTwo();
  await attend(bookingId, [{ userId: expert.id, from: -2, to: 30 }]);
  await completeSessions(at("15:00:00"));
  expect((await listNoShows(admin, waiting, at("15:01:00"))).items).toEqual([]);
  await appealNoShow(client, { id: bookingId, text: "The room did not let me in." }, at("16:00:00"));

  const [found] = (await listNoShows(admin, waiting, at("16:01:00"))).items;
  expect(found).toMatchObject({
    absent: "client", status: "appealed", appeal: { text: "The room did not let me in.", by: "client" }, evidence: { why: "only_host", stays: [{ side: "host" }] },
    refund: { amount: 0 }, expert: { amount: 8_550 }, platform: { amount: 950 }, tax: { amount: 1_900 }, ifOverturned: { expert: { amount: 8_550 } },
  });
  const id = found?.id ?? "";
  const decide = (who: typeof admin, verdict: "upheld" | "overturned") => decideNoShow(who, verdict, { id, reason: "The logs show that the door was shut.", requestId: "r-9" }, at("17:00:00"));
  const outcomes = await Promise.allSettled([decide(admin, "overturned"), decide(other, "upheld")]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(decide(admin, "upheld")).rejects.toThrow(refusal("case_closed"));

  const { status } = await getNoShow(admin, id, at("17:01:00"));
  expect((await db.booking.findUniqueOrThrow({ where: { id: bookingId } })).status).toBe(status === "overturned" ? "completed" : "no_show");
  const log = await listAuditEntries(admin, AuditQuerySchema.parse({ subjectId: bookingId }));
  expect(log.items).toMatchObject([{ action: `no-show.${status}`, details: { reason: "The logs show that the door was shut." }, requestId: "r-9" }]);
  for (const nobody of [client, expert, stranger]) {
    await expect(getNoShow(nobody, id, at("17:01:00"))).rejects.toThrow(refusal("not_found"));
    await expect(decide(nobody, "upheld")).rejects.toThrow(refusal("not_found"));
  }
});
