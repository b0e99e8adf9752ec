import type { Point } from "@/components/landing/audience-page";

/** What a coach gets, in a few sentences each. */
export const coachPoints: readonly Point[] = [
  { title: "Your hours, exactly", text: "Weekly hours with as many windows a day as you like, other hours on single dates, time off. Breaks between sessions, the shortest notice, the furthest day and a limit per day are kept for you." },
  { title: "No double booking, ever", text: "A time that someone holds or has booked is gone for everyone else at the same moment. If two people want it, one gets it, and the other sees what is free next." },
  { title: "Paid before it is booked", text: "A session is confirmed when it is paid. You may also have requests sent to you first and accept or decline them." },
  { title: "A policy that protects both", text: "Choose how much a client gets back, and until when. It is shown before they pay, and a cancelled time is free again at once." },
  { title: "A room with two chairs", text: "Online sessions happen in the browser, in a room for the two of you. Sessions in person say where." },
  { title: "One look at the day", text: "Your desk shows today, the week, open requests and what you have earned so far." },
];
