"use server";

import { deleteRecordingProcedure } from "@/lib/meetings/recording-procedures";
import { formAction } from "@/lib/platform/form-action";

export const deleteRecordingAction = formAction(deleteRecordingProcedure, {
  parse: (form) => ({ id: form.get("id") }),
  done: (_nothing, form) => ({ redirectTo: `/bookings/${encodeURIComponent(String(form.get("bookingId")))}` }),
});
