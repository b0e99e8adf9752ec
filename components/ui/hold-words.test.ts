import { describe, expect, it } from "vitest";
import { holdAnnouncement, holdWords } from "@/components/ui/hold-words";

describe("a hold that is running out", () => {
  it("counts minutes first and seconds at the end", () => {
    expect(holdWords(900)).toBe("Held for you for 15:00 min");
    expect(holdWords(65)).toBe("Held for you for 1:05 min");
    expect(holdWords(42)).toBe("42 seconds left");
    expect(holdWords(1)).toBe("1 second left");
    expect(holdWords(0)).toBe("This hold has ended.");
  });

  it("speaks to a screen reader only when a threshold is passed", () => {
    const spoken = Array.from({ length: 901 }, (_, second) => holdAnnouncement(900 - second));
    expect(new Set(spoken).size).toBe(8);
    expect(holdAnnouncement(601)).toBe("");
    expect(holdAnnouncement(300)).toBe("5 minutes left to pay.");
    expect(holdAnnouncement(60)).toBe("One minute left to pay.");
    expect(holdAnnouncement(10)).toBe("10 seconds left to pay.");
  });
});
