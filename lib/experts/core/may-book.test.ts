import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audiences } from "@/lib/experts/core/audience";
import { barWords, guestStatuses, mayBook, stranger } from "@/lib/experts/core/may-book";

const open = { upcomingLimit: null };

describe("who may book", () => {
  it.each([
    ["anyone", stranger, null],
    ["clients", stranger, "clients_only"],
    ["clients", { ...stranger, hasMet: true }, null],
    ["clients", { ...stranger, guest: "admitted" }, "clients_only"],
    ["invited", stranger, "invitation_needed"],
    ["invited", { ...stranger, hasMet: true }, "invitation_needed"],
    ["invited", { ...stranger, guest: "asked" }, "invitation_needed"],
    ["invited", { ...stranger, guest: "admitted" }, null],
    ["invited", { ...stranger, guest: "refused" }, "guest_refused"],
    ["approved", stranger, "approval_needed"],
    ["approved", { ...stranger, guest: "asked" }, "approval_pending"],
    ["approved", { ...stranger, guest: "refused" }, "guest_refused"],
    ["approved", { ...stranger, guest: "admitted" }, null],
  ] as const)("%s, %o: %s", (audience, standing, bar) => {
    expect(mayBook({ ...open, audience }, standing)).toEqual(bar === null ? { ok: true } : { ok: false, bar });
  });

  it("nobody has more of an offering ahead than its limit, and a limit bars nobody who has less", () => {
    const standing = fc.record({ guest: fc.constantFrom(null, ...guestStatuses), hasMet: fc.boolean(), upcoming: fc.nat(9) });
    fc.assert(
      fc.property(fc.constantFrom(...audiences), fc.integer({ min: 1, max: 8 }), standing, (audience, upcomingLimit, who) => {
        const limited = mayBook({ audience, upcomingLimit }, who);
        const free = mayBook({ audience, upcomingLimit: null }, who);
        if (who.upcoming < upcomingLimit) expect(limited).toEqual(free);
        else expect(limited).toEqual(free.ok ? { ok: false, bar: "too_many_upcoming" } : free);
      }),
    );
  });

  it("says why in a sentence that names the expert", () => {
    expect(barWords("approval_needed", { expertName: "Ada", upcomingLimit: null })).toBe("Ada wants to know who comes to this session. Ask to be let in first; the answer comes by e-mail.");
    expect(barWords("too_many_upcoming", { expertName: "Ada", upcomingLimit: 1 })).toContain("You have one of these sessions ahead");
    expect(barWords("too_many_upcoming", { expertName: "Ada", upcomingLimit: 3 })).toContain("You have 3 of these sessions ahead");
  });
});
