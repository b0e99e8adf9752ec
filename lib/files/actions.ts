"use server";

import { removePhotoProcedure, setPhotoProcedure } from "@/lib/files/procedures";
import { formAction } from "@/lib/platform/form-action";

export const setPhotoAction = formAction(setPhotoProcedure, {
  parse: (form) => ({ photo: form.get("photo") }),
  done: () => ({ redirectTo: "/settings?done=photo" }),
});

export const removePhotoAction = formAction(removePhotoProcedure, { done: () => ({ redirectTo: "/settings?done=photo-removed" }) });
