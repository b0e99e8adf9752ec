import { DomainError } from "@/lib/kernel/errors";

const beside = (message: string) => ({ errors: [{ path: "photo", message }] });

/** A photo of more than 5 MB. */
export function photoTooLarge(): DomainError {
  const message = "That photo is larger than 5 MB. Please send a smaller one.";
  return new DomainError("too_large", "photo_too_large", message, beside(message));
}

/** Something that is no JPEG, PNG or WebP by its content. */
export function notAPhoto(): DomainError {
  const message = "That is not a photo we can read. Please send a JPEG, PNG or WebP.";
  return new DomainError("unsupported", "photo_type_unsupported", message, beside(message));
}

/** A photo of absurd dimensions; `problem` says which. */
export function absurdPhoto(problem: string): DomainError {
  return new DomainError("invalid", "photo_dimensions", problem, beside(problem));
}
