import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textParts } from "@/lib/meetings/core/chat-text";
import { connectionOf, connectionWords, type Link } from "@/lib/meetings/core/connection";
import { onDescription } from "@/lib/meetings/core/negotiation";
import { isPolite, sideOf } from "@/lib/meetings/core/party";
import { isHere } from "@/lib/meetings/core/presence";
import { roomHours, roomState } from "@/lib/meetings/core/room-hours";
import { MessageSchema } from "@/lib/meetings/core/schema";
import { countdownWords, sessionClock } from "@/lib/meetings/core/time-words";

const minute = 60_000;
const startAt = new Date("2026-12-01T14:00:00Z");
const endAt = new Date("2026-12-01T15:00:00Z");
const hours = roomHours({ startAt, endAt });

describe("the hours of a room", () => {
  test.each([
    ["13:49:59", "early"], ["13:50:00", "open"], ["14:30:00", "open"], ["15:59:59", "open"], ["16:00:00", "over"],
  ])("at %s it is %s", (time, state) => expect(roomState(hours, new Date(`2026-12-01T${time}Z`))).toBe(state));
});

describe("the parties", () => {
  const parties = { clientId: "a", expertUserId: "b" };
  test("are two, and exactly one of them is polite", () => {
    expect([sideOf(parties, "a"), sideOf(parties, "b"), sideOf(parties, "c")]).toEqual(["client", "expert", null]);
    expect(isPolite("client")).not.toBe(isPolite("expert"));
  });
});

describe("presence", () => {
  const now = new Date("2026-12-01T14:00:00Z");
  const seen = (secondsAgo: number, leftAt: Date | null = null) => ({ lastSeenAt: new Date(now.getTime() - secondsAgo * 1_000), leftAt });
  test("lasts over a missed heartbeat, and ends with silence or with leaving", () => {
    expect([isHere(seen(45), now), isHere(seen(51), now), isHere(seen(0, now), now)]).toEqual([true, false, false]);
  });
});

describe("crossing descriptions", () => {
  const states = fc.record({ isMakingOffer: fc.boolean(), isSettingAnswer: fc.boolean(), signalingState: fc.constantFrom("stable", "have-local-offer", "have-remote-offer") });

  test("an offer is never ignored by both, and by none only when nothing crosses", () => {
    fc.assert(
      fc.property(states, states, (mine, theirs) => {
        const answers = [onDescription("offer", { ...mine, isPolite: true }), onDescription("offer", { ...theirs, isPolite: false })];
        expect(answers[0]).toBe("accept");
        const isReady = !theirs.isMakingOffer && (theirs.signalingState === "stable" || theirs.isSettingAnswer);
        expect(answers[1]).toBe(isReady ? "accept" : "ignore");
      }),
    );
  });

  test("an answer counts only while one is waited for", () => {
    const at = (signalingState: string) => onDescription("answer", { isPolite: false, isMakingOffer: false, isSettingAnswer: false, signalingState });
    expect([at("have-local-offer"), at("stable")]).toEqual(["accept", "ignore"]);
  });
});

describe("the connection", () => {
  const fine: Link = { isOnline: true, isOtherHere: true, wasOtherHere: true, wasConnected: true, transport: "connected" };
  test.each<[Partial<Link>, string]>([
    [{}, "connected"],
    [{ isOnline: false }, "offline"],
    [{ isOtherHere: false, wasOtherHere: false, transport: "new" }, "waiting"],
    [{ isOtherHere: false, transport: "closed" }, "left"],
    [{ wasConnected: false, transport: "connecting" }, "connecting"],
    [{ transport: "disconnected" }, "reconnecting"],
    [{ transport: "failed" }, "reconnecting"],
    [{ transport: "new" }, "reconnecting"],
  ])("%o is %s", (change, expected) => {
    const connection = connectionOf({ ...fine, ...change });
    expect(connection).toBe(expected);
    expect(connectionWords(connection, "Ada").title).not.toBe("");
  });
});

describe("times in words", () => {
  test.each([
    [0, "0 s"], [1, "1 s"], [59_000, "59 s"], [9 * minute + 5_000, "9 min 05 s"], [133 * minute, "2 h 13 min"], [51 * 60 * minute, "2 days 3 h"], [24 * 60 * minute, "1 day 0 h"],
  ])("%i ms are %s", (milliseconds, words) => expect(countdownWords(milliseconds)).toBe(words));

  test.each([
    [-4 * minute, "Starts in 4 min"], [0, "60 min left"], [59.5 * minute, "1 min left"], [60 * minute, "Time is up"], [66 * minute, "6 min over"],
  ])("%i ms after the start: %s", (after, words) => expect(sessionClock(startAt.getTime(), endAt.getTime(), startAt.getTime() + after)).toBe(words));
});

describe("chat text", () => {
  test("web addresses become links, without the full stop behind them", () => {
    expect(textParts("See https://example.org/a?b=c. Thanks!")).toEqual([
      { text: "See ", href: null },
      { text: "https://example.org/a?b=c", href: "https://example.org/a?b=c" },
      { text: ". Thanks!", href: null },
    ]);
  });

  test("nothing is lost, and nothing but http becomes a link", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a ", "javascript:x ", "https://e.org/", "http://", "<b>", ". ", "é")), (pieces) => {
        const parts = textParts(pieces.join(""));
        expect(parts.map((part) => part.text).join("")).toBe(pieces.join(""));
        expect(parts.every((part) => part.href === null || /^https?:\/\/\S+$/.test(part.href))).toBe(true);
      }),
    );
  });
});

test("a message longer than 64 kB, an empty chat line or an unknown kind is refused", () => {
  const parse = (message: unknown) => MessageSchema.safeParse(message).success;
  expect(parse({ kind: "description", payload: { type: "offer", sdp: "v=0" } })).toBe(true);
  expect(parse({ kind: "description", payload: { type: "offer", sdp: "x".repeat(64_000) } })).toBe(false);
  expect(parse({ kind: "chat", payload: { key: "1", text: "   " } })).toBe(false);
  expect(parse({ kind: "joined", payload: {} })).toBe(false);
});
