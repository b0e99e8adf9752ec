import { notFound } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";

/** What a page needs to exist: a refused look-up becomes the page that says so. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DomainError && error.refusal === "not_found") notFound();
    throw error;
  }
}
