import { z } from "zod";
import { expertOperation } from "@/lib/platform/procedure";
import { AvailabilitySchema } from "@/lib/scheduling/core/availability";
import { getOwnAvailability, saveAvailability } from "@/lib/scheduling/own-availability";

const VersionedSchema = AvailabilitySchema.extend({ version: z.int() });
const tags = ["Availability"];

export const getAvailability = expertOperation("availability.get", { rate: "read" })
  .route({ method: "GET", path: "/availability/me", summary: "Your hours and booking rules", tags })
  .output(VersionedSchema)
  .handler(async ({ context }) => {
    const own = await getOwnAvailability(context.actor);
    context.answer.etag = own.version;
    return own;
  });

export const putAvailability = expertOperation("availability.save")
  .route({ method: "PUT", path: "/availability/me", summary: "Replace your hours and booking rules", description: "Send `If-Match` with the ETag, or `version` in the body, to be refused (409) when somebody saved meanwhile.", tags })
  .input(AvailabilitySchema.extend({ version: z.int().optional() }))
  .output(VersionedSchema)
  .handler(async ({ context, input: { version, ...availability } }) => {
    const own = await saveAvailability(context.actor, availability, version ?? context.ifMatch ?? null);
    context.answer.etag = own.version;
    return own;
  });

export const availability = { get: getAvailability, put: putAvailability };
