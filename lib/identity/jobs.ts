import { announceReset, announceVerification } from "@/lib/identity/ask-by-mail";

type AddressJob = { readonly email: string };

/** The worker's doors to this room. */
export const identityJobs = {
  "identity.ask-for-reset": (payload: unknown) => announceReset((payload as AddressJob).email),
  "identity.ask-for-verification": (payload: unknown) => announceVerification((payload as AddressJob).email),
};
