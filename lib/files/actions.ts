"use server";

import { removePhotoProcedure, setPhotoProcedure } from "@/lib/files/procedures";
import { photoShown } from "@/lib/files/photo-shown";
import { formAction } from "@/lib/platform/form-action";

export const setPhotoAction = formAction(setPhotoProcedure, {
  parse: (form) => ({ photo: form.get("photo") }),
  done: (_photo, form) => photoShown("photo", form),
});

export const removePhotoAction = formAction(removePhotoProcedure, { done: (_nothing, form) => photoShown("photo-removed", form) });
