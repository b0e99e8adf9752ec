"use server";

import { formAction, serverAction } from "@/lib/platform/form-action";
import { putAvailability } from "@/lib/scheduling/availability-procedures";
import * as calendars from "@/lib/scheduling/calendar-procedures";
import { calendarChoicesFromForm } from "@/lib/scheduling/core/calendar-choices-from-form";
import { subscriptionFromForm } from "@/lib/scheduling/core/subscription-from-form";

export const saveAvailabilityAction = serverAction(putAvailability);

export const connectCalendarAction = formAction(calendars.connectCalendarProcedure, { done: (made) => ({ redirectTo: "url" in made ? made.url : "/settings/calendars?done=subscribed" }) });

export const chooseCalendarsAction = formAction(calendars.chooseCalendarsProcedure, { parse: calendarChoicesFromForm, done: () => ({ redirectTo: "/settings/calendars?done=chosen" }) });

export const readAgainAction = formAction(calendars.readAgainProcedure, { done: ({ status }) => ({ redirectTo: `/settings/calendars?done=${status === "active" ? "read" : "still-broken"}` }) });

export const disconnectCalendarAction = formAction(calendars.disconnectCalendarProcedure, { done: () => ({ redirectTo: "/settings/calendars?done=disconnected" }) });

export const subscribeCalendarAction = formAction(calendars.connectCalendarProcedure, { parse: subscriptionFromForm, done: () => ({ redirectTo: "/settings/calendars?done=subscribed" }) });
