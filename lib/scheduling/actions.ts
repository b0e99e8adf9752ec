"use server";

import { serverAction } from "@/lib/platform/form-action";
import { putAvailability } from "@/lib/scheduling/availability-procedures";

export const saveAvailabilityAction = serverAction(putAvailability);
