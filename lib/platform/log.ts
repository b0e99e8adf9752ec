import { pino } from "pino";
import { env } from "@/lib/platform/env";

/** Structured JSON logs. People appear as ids only; bodies, addresses and names never. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: ["password", "token", "email", "*.password", "*.token", "*.email", "headers"],
});
