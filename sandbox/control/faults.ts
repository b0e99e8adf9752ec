import type { Database } from "@/sandbox/database";

/** Rooms whose requests can be made to fail. */
export type FaultRoom = "mail" | "stripe" | "zoom" | "google-calendar" | "microsoft-graph";
export type Fault = { readonly status: number; readonly when: "before" | "after" };
type Plan = Fault & { readonly count: number };

export type Faults = ReturnType<typeof createFaults>;

/** Failures that a test has ordered: the next so many requests to a room fail, before or after their work is done. */
export function createFaults(database: Database) {
  const nameOf = (room: FaultRoom) => `faults.${room}`;
  const planned = (room: FaultRoom): Plan | null => {
    const saved = database.setting(nameOf(room));
    return saved === null ? null : (JSON.parse(saved) as Plan);
  };
  return {
    planned,
    plan(room: FaultRoom, plan: Plan): void {
      database.saveSetting(nameOf(room), JSON.stringify(plan));
    },
    take(room: FaultRoom): Fault | null {
      const plan = planned(room);
      if (!plan || plan.count <= 0) return null;
      database.saveSetting(nameOf(room), JSON.stringify({ ...plan, count: plan.count - 1 }));
      return plan;
    },
  };
}
