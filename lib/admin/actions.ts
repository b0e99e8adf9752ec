"use server";

import { restore, retry, suspend } from "@/lib/admin/procedures";
import { formAction } from "@/lib/platform/form-action";

export const suspendPersonAction = formAction(suspend, { done: ({ id }) => ({ redirectTo: `/admin/people/${id}` }) });

export const restorePersonAction = formAction(restore, { done: ({ id }) => ({ redirectTo: `/admin/people/${id}` }) });

export const retryJobAction = formAction(retry, { done: () => ({ redirectTo: "/admin/jobs" }) });
