import { adminProcedures } from "@/lib/admin/procedures";
import { feedProcedures } from "@/lib/bookings/feed-procedures";
import { outside } from "@/lib/bookings/move-procedures";
import { bookingProcedures } from "@/lib/bookings/procedures";
import { guests } from "@/lib/experts/guest-procedures";
import { ownOfferings, ownProfile } from "@/lib/experts/own-procedures";
import { getExpert, listOfferings, suggestExperts } from "@/lib/experts/procedures";
import { getCountry, listCountries } from "@/lib/geography/procedures";
import { photo } from "@/lib/files/procedures";
import { auth, me } from "@/lib/identity/procedures";
import { meetings } from "@/lib/meetings/procedures";
import { recordings } from "@/lib/meetings/recording-procedures";
import { notificationProcedures } from "@/lib/notifications/procedures";
import { earningsProcedures, paymentProcedures } from "@/lib/payments/procedures";
import { listReviews, reviewProcedures } from "@/lib/reviews/procedures";
import { availability } from "@/lib/scheduling/availability-procedures";
import { calendarProcedures } from "@/lib/scheduling/calendar-procedures";
import { listSlots } from "@/lib/scheduling/procedures";
import { listExperts } from "@/lib/scheduling/search-procedures";

/** Every operation of every room, in one tree; what is not here has no door. */
export const router = {
  auth,
  me: { ...me, photo },
  geography: { countries: listCountries, country: getCountry },
  experts: { list: listExperts, suggest: suggestExperts, get: getExpert, offerings: listOfferings, reviews: listReviews, slots: listSlots },
  ownProfile,
  ownOfferings,
  guests,
  availability: { ...availability, outside },
  calendars: { ...calendarProcedures, feed: feedProcedures },
  meetings,
  recordings,
  bookings: bookingProcedures,
  reviews: reviewProcedures,
  payments: paymentProcedures,
  earnings: earningsProcedures,
  notifications: notificationProcedures,
  admin: adminProcedures,
};

/** The tree as the browser knows it: shapes only. */
export type Router = typeof router;
