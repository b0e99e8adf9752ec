import { z } from "zod";
import { ProposeSchema } from "@/lib/bookings/core/proposal";

/** What can be answered by the link of a letter: yes (to a request, or to one of the proposed times), no, or other times. */
export const GiveAnswerSchema = z.object({
  token: z.string().min(1).max(200),
  answer: z.enum(["accept", "decline", "propose"]),
  /** Which of the proposed times is taken. */
  n: z.coerce.number().pipe(z.int().min(1).max(3)).optional(),
  times: ProposeSchema.shape.times.optional(),
  message: ProposeSchema.shape.message,
});

export type GiveAnswer = z.infer<typeof GiveAnswerSchema>;

/** What the page behind a link asks for at once: the address names it, nothing is done by it. */
export type Wished = { readonly n: number | null; readonly answer: "accept" | "decline" | "propose" | null };

/** Reads what a link of a letter points at: `?time=2`, `?answer=decline`. */
export function wishedOf({ time, answer }: { readonly time?: unknown; readonly answer?: unknown }): Wished {
  const n = typeof time === "string" && /^[123]$/.test(time) ? Number(time) : null;
  const known = answer === "accept" || answer === "decline" || answer === "propose" ? answer : null;
  return { n, answer: n === null ? known : "accept" };
}
