import { z } from "zod";
import { SlotRequestSchema } from "@/lib/scheduling/core/schema";
import { slots } from "@/lib/scheduling/core/slots";

/** What the slots command writes: an answer, or one line that names the wrong field. */
export type SlotsAnswer = { readonly status: 0; readonly output: string } | { readonly status: 2; readonly error: string };

/** Answers one JSON question for slots, or an array of them in the same order; all or nothing. */
export function answerSlots(source: string): SlotsAnswer {
  const json = parseJson(source);
  if (!json) return refusal("input", "is not JSON");
  const many = Array.isArray(json.value);
  const parsed = z.array(SlotRequestSchema).safeParse(many ? json.value : [json.value]);
  if (parsed.success) {
    const answers = parsed.data.map((question) => ({ slots: slots(question).map(instantText) }));
    return { status: 0, output: JSON.stringify(many ? answers : answers[0]) };
  }
  const [issue] = parsed.error.issues;
  const path = issue?.path.slice(many ? 0 : 1) ?? [];
  return refusal(z.core.toDotPath(path) || "input", issue?.message ?? "is not a question for slots");
}

function refusal(field: string, message: string): SlotsAnswer {
  return { status: 2, error: `${field}: ${message}`.replace(/\s+/g, " ") };
}

function parseJson(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}

function instantText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
