"use server";

import { preferencesFromForm } from "@/lib/notifications/core/from-form";
import { backToNotices } from "@/lib/notifications/core/notices-path";
import { read, readAll, setPreferences } from "@/lib/notifications/procedures";
import { formAction } from "@/lib/platform/form-action";

export const markReadAction = formAction(read, { parse: (form) => ({ id: form.get("id") }), done: (_notice, form) => ({ redirectTo: backToNotices(form) }) });

export const markAllReadAction = formAction(readAll, { parse: () => undefined, done: () => ({ redirectTo: "/notifications" }) });

export const savePreferencesAction = formAction(setPreferences, { parse: preferencesFromForm, done: () => ({ message: "Saved.", keepValues: true }) });
