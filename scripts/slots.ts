import { text } from "node:stream/consumers";
import { z } from "zod";
import { SlotRequestSchema } from "@/lib/scheduling/core/schema";
import { slots } from "@/lib/scheduling/core/slots";

/** `npm run -s slots`: one question, or an array of them, on standard input; free starts on standard output; exit status 2 on bad input. */
const QuestionsSchema = z.array(SlotRequestSchema);

function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function refuse(field: string, message: string): void {
  process.stderr.write(`${field}: ${message}`.replace(/\s+/g, " ") + "\n");
  process.exitCode = 2;
}

function parseJson(source: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) };
  } catch {
    return undefined;
  }
}

function answer(source: string): void {
  const json = parseJson(source);
  if (!json) return refuse("input", "is not JSON");
  const many = Array.isArray(json.value);
  const parsed = QuestionsSchema.safeParse(many ? json.value : [json.value]);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = many ? (issue?.path ?? []) : (issue?.path.slice(1) ?? []);
    return refuse(z.core.toDotPath(path) || "input", issue?.message ?? "is not a question for slots");
  }
  const answers = parsed.data.map((question) => ({ slots: slots(question).map(instant) }));
  process.stdout.write(`${JSON.stringify(many ? answers : answers[0])}\n`);
}

answer(await text(process.stdin));
