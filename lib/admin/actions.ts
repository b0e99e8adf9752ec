"use server";

import { giveBack, overturn, resolveItem, restore, retry, suspend, uphold } from "@/lib/admin/procedures";
import { formAction } from "@/lib/platform/form-action";

export const suspendPersonAction = formAction(suspend, { done: ({ id }) => ({ redirectTo: `/admin/people/${id}` }) });

export const restorePersonAction = formAction(restore, { done: ({ id }) => ({ redirectTo: `/admin/people/${id}` }) });

export const retryJobAction = formAction(retry, { done: () => ({ redirectTo: "/admin/jobs" }) });

export const upholdNoShowAction = formAction(uphold, { done: ({ id }) => ({ redirectTo: `/admin/no-shows/${id}` }) });

export const overturnNoShowAction = formAction(overturn, { done: ({ id }) => ({ redirectTo: `/admin/no-shows/${id}` }) });

export const resolveReconciliationAction = formAction(resolveItem, { done: () => ({ redirectTo: "/admin/reconciliation" }) });

export const returnNoShowAction = formAction(giveBack, { done: ({ id }) => ({ redirectTo: `/admin/no-shows/${id}` }) });
