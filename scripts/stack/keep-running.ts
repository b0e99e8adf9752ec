import type { ChildProcess } from "node:child_process";
import { startChild, stopChild, type ChildPlan } from "./child";

export type KeptRunning = { stop: (graceMs: number) => Promise<void> };

const longestPauseMs = 30_000;

/** Keeps a program running: started again when it ends, after a pause that doubles while it does not hold for a minute. */
export function keepRunning(plan: ChildPlan, announce: (sentence: string) => void): KeptRunning {
  let wanted = true;
  let pauseMs = 500;
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess;
  const begin = (): void => {
    const startedAt = Date.now();
    child = startChild(plan);
    child.once("exit", (code, signal) => {
      if (!wanted) return;
      if (Date.now() - startedAt > 60_000) pauseMs = 500;
      announce(`The ${plan.name} ended (${signal ?? `code ${code}`}); starting it again in ${pauseMs / 1000} s. Its log: ${plan.logFile}`);
      timer = setTimeout(begin, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    });
  };
  begin();
  return {
    stop: async (graceMs) => {
      wanted = false;
      clearTimeout(timer);
      await stopChild(child, graceMs);
    },
  };
}
