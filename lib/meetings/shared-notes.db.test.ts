import { beforeEach, describe, expect, test } from "vitest";
import { getNotes, saveNotes } from "@/lib/meetings/shared-notes";
import { joinRoom } from "@/lib/meetings/join-room";
import { leaveRoom } from "@/lib/meetings/leave-room";
import { db } from "@/lib/platform/db";
import { bothInside, type TwoInside } from "@/lib/testing/both-inside";
import { refusalOf } from "@/lib/testing/refusal-of";
import { sessionOfTwo } from "@/lib/testing/session-of-two";

const now = new Date("2026-12-01T14:05:00Z");
let two: TwoInside;

beforeEach(async () => {
  two = await bothInside(now);
});

const write = (side: "client" | "host", version: number, base: string, text: string) =>
  saveNotes(side === "client" ? two.client : two.expert, { id: two.bookingId, attendanceId: side === "client" ? two.mine : two.theirs, version, base, text }, now);

describe("shared notes", () => {
  test("grow by what either writes; who began with an older text loses nothing", async () => {
    expect(await write("client", 0, "", "Goals\n")).toMatchObject({ version: 1 });
    await write("host", 1, "Goals\n", "Goals\n- less travel");
    const merged = await write("client", 1, "Goals\n", "Our goals\n");
    expect(merged).toMatchObject({ version: 3, text: "Our goals\n- less travel" });
    expect(await write("client", 3, merged.text, merged.text)).toMatchObject({ version: 3 });
  });

  test("written at once are both kept, whoever was first", async () => {
    await Promise.all([write("client", 0, "", "from the client"), write("host", 0, "", "from the host")]);
    const { text, version } = await getNotes(two.client, two.bookingId);
    expect([version, text.includes("from the client"), text.includes("from the host")]).toEqual([2, true, true]);
  });

  test("are written only from inside, and read by the two alone, also later", async () => {
    await write("client", 0, "", "Goals");
    const tries = [getNotes(two.stranger, two.bookingId), saveNotes(two.stranger, { id: two.bookingId, attendanceId: two.mine, version: 1, base: "", text: "x" }, now)];
    expect(await Promise.all(tries.map(refusalOf))).toEqual(["not_found", "not_found"]);
    await leaveRoom(two.client, { id: two.bookingId, attendanceId: two.mine }, now);
    expect(await refusalOf(write("client", 1, "Goals", "More"))).toBe("stay_ended");
    await db.booking.update({ where: { id: two.bookingId }, data: { status: "no_show" } });
    expect([(await getNotes(two.client, two.bookingId)).text, (await getNotes(two.expert, two.bookingId)).text]).toEqual(["Goals", "Goals"]);
  });

  test("cannot be written from the waiting room", async () => {
    const { bookingId: id, client } = await sessionOfTwo();
    const { attendanceId } = await joinRoom(client, { id }, now);
    expect(await refusalOf(saveNotes(client, { id, attendanceId, version: 0, base: "", text: "Hello" }, now))).toBe("not_admitted");
  });
});
