import { z } from "zod";
import { OfferingSchema, ProfileSchema, WholeOfferingSchema } from "@/lib/experts/core/profile";
import { addOffering, listOwnOfferings, removeOffering, saveOffering } from "@/lib/experts/own-offerings";
import { getOwnProfile, publishProfile, saveProfile, withdrawProfile } from "@/lib/experts/own-profile";
import { expertOperation } from "@/lib/platform/procedure";

const tags = ["Your profile"];

const OwnProfileSchema = ProfileSchema.extend({
  slug: z.string(),
  kind: z.enum(["coach", "researcher", "mentor"]),
  name: z.string(),
  isPublished: z.boolean(),
  photoUrl: z.string().nullable(),
  completeness: z.object({ percent: z.int(), missing: z.array(z.string()) }),
});

const OwnOfferingSchema = WholeOfferingSchema.extend({ id: z.string() });

export const getMyProfile = expertOperation("experts.getOwn", { rate: "read" })
  .route({ method: "GET", path: "/experts/me", summary: "Your profile, and what it still needs", tags })
  .output(OwnProfileSchema)
  .handler(({ context }) => getOwnProfile(context.actor));

export const putMyProfile = expertOperation("experts.saveOwn")
  .route({ method: "PUT", path: "/experts/me", summary: "Replace what your profile says", tags })
  .input(ProfileSchema)
  .output(OwnProfileSchema)
  .handler(({ context, input }) => saveProfile(context.actor, input));

export const submitMyProfile = expertOperation("experts.publishOwn")
  .route({ method: "POST", path: "/experts/me/submit", summary: "Put your profile into the lists", tags })
  .output(OwnProfileSchema)
  .handler(({ context }) => publishProfile(context.actor, context.now));

export const withdrawMyProfile = expertOperation("experts.withdrawOwn")
  .route({ method: "POST", path: "/experts/me/withdraw", summary: "Take your profile out of the lists", tags })
  .output(OwnProfileSchema)
  .handler(({ context }) => withdrawProfile(context.actor));

export const listMyOfferings = expertOperation("offerings.listOwn", { rate: "read" })
  .route({ method: "GET", path: "/experts/me/offerings", summary: "Your offerings", tags })
  .output(z.object({ items: z.array(OwnOfferingSchema), nextCursor: z.null() }))
  .handler(async ({ context }) => ({ items: await listOwnOfferings(context.actor), nextCursor: null }));

export const createOffering = expertOperation("offerings.create", { isIdempotent: true })
  .route({ method: "POST", path: "/experts/me/offerings", summary: "Add an offering", successStatus: 201, tags })
  .input(OfferingSchema)
  .output(OwnOfferingSchema)
  .handler(({ context, input }) => addOffering(context.actor, input));

export const patchOffering = expertOperation("offerings.save")
  .route({ method: "PATCH", path: "/experts/me/offerings/{id}", summary: "Change an offering", tags })
  .input(z.intersection(OfferingSchema, z.object({ id: z.string() })))
  .output(OwnOfferingSchema)
  .handler(({ context, input: { id, ...offering } }) => saveOffering(context.actor, id, offering));

export const deleteOffering = expertOperation("offerings.remove")
  .route({ method: "DELETE", path: "/experts/me/offerings/{id}", summary: "Take an offering off your profile", successStatus: 204, tags })
  .input(z.object({ id: z.string() }))
  .handler(async ({ context, input }) => {
    await removeOffering(context.actor, input.id, context.now);
  });

export const ownProfile = { get: getMyProfile, put: putMyProfile, submit: submitMyProfile, withdraw: withdrawMyProfile };

export const ownOfferings = { list: listMyOfferings, create: createOffering, patch: patchOffering, remove: deleteOffering };
