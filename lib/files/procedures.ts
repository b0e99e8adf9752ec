import { z } from "zod";
import { notAPhoto, photoTooLarge } from "@/lib/files/core/errors";
import { photoRules } from "@/lib/files/core/photo-rules";
import { removePhoto, setPhoto } from "@/lib/files/set-photo";
import { memberOperation } from "@/lib/platform/procedure";

const tags = ["Accounts"];
// Either the bytes alone are the body, or a form has them as `photo`.
const PhotoInputSchema = z.preprocess((sent) => (sent instanceof File ? { photo: sent } : sent), z.object({ photo: z.file("Choose a photo first.") }, "Choose a photo first."));

export const setPhotoProcedure = memberOperation("files.set-photo")
  .route({ method: "PUT", path: "/users/me/photo", summary: "Send your photo: the bytes themselves, or a form with `photo`", tags })
  .input(PhotoInputSchema)
  .output(z.object({ photoUrl: z.string() }))
  .handler(async ({ input, context }) => {
    if (input.photo.size === 0) throw notAPhoto();
    if (input.photo.size > photoRules.maxBytes) throw photoTooLarge();
    return { photoUrl: await setPhoto(context.actor, new Uint8Array(await input.photo.arrayBuffer()), context.now) };
  });

export const removePhotoProcedure = memberOperation("files.remove-photo")
  .route({ method: "DELETE", path: "/users/me/photo", summary: "Take your photo away", tags, successStatus: 204 })
  .output(z.void())
  .handler(({ context }) => removePhoto(context.actor));

export const photo = { set: setPhotoProcedure, remove: removePhotoProcedure };
