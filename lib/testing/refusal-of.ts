import { DomainError } from "@/lib/kernel/errors";

/** The code with which something was refused, or that it was not. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "no refusal";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
