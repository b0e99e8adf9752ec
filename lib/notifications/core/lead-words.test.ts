import { expect, test } from "vitest";
import { leadWords } from "@/lib/notifications/core/lead-words";

test.each([
  [[60, 1_440], "a day and an hour"],
  [[60], "an hour"],
  [[], ""],
  [[2_880, 180, 15], "2 days, 3 hours and 15 minutes"],
  [[90], "90 minutes"],
])("%j", (minutes, words) => expect(leadWords(minutes)).toBe(words));
