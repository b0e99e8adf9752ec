import { describe, expect, it } from "vitest";
import { formatMoney } from "@/components/ui/money";
import { formatTime, zoneName } from "@/components/ui/time";

describe("times as people read them", () => {
  it("tells an instant on the given clock", () => {
    expect(formatTime("2026-11-24T14:00:00Z", "Europe/Paris")).toBe("Tue 24 Nov, 15:00");
    expect(formatTime("2026-11-24T14:00:00Z", "Asia/Kathmandu", "time", "2026-11-24T15:00:00Z")).toBe("19:45–20:45");
    expect(formatTime("2026-11-24T23:30:00Z", "Europe/Paris", "time")).toBe("00:30");
  });

  it("names the zone by its city", () => {
    expect(zoneName("America/Argentina/Buenos_Aires")).toBe("Buenos Aires time");
    expect(zoneName("UTC")).toBe("UTC");
  });
});

describe("money as people read it", () => {
  it("always carries the currency", () => {
    expect(formatMoney({ amount: 9500, currency: "EUR" })).toBe("€95.00");
    expect(formatMoney({ amount: 9500, currency: "EUR" }, { short: true })).toBe("€95");
    expect(formatMoney({ amount: 9550, currency: "EUR" }, { short: true })).toBe("€95.50");
    expect(formatMoney({ amount: 12_000, currency: "JPY" })).toBe("JP¥12,000");
  });
});
