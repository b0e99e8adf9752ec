export type HelpTopic = { title: string; questions: readonly { question: string; answer: string }[] };

/** What people ask, in the order in which they come to ask it. */
export const helpTopics: readonly HelpTopic[] = [
  {
    title: "Finding and booking",
    questions: [
      { question: "Do I need an account to look around?", answer: "No. You can search, read profiles and see free times without one. You need an account to book." },
      { question: "In whose time zone are the times?", answer: "In yours. The zone stands beside every time, and you can change it above the calendar. The expert’s local hour is shown too." },
      { question: "What does it mean that a time is held?", answer: "When you pick a time it is yours for 15 minutes, and nobody else can book it. If you do not pay in that time, it is free again." },
      { question: "Someone was faster. What now?", answer: "If two people pick the same time at the same moment, exactly one gets it. The other sees the next free times right away, and has paid nothing." },
      { question: "What is the difference between booking and requesting?", answer: "Most sessions are confirmed as soon as you have paid. Some experts want to read your note first: then your card is only authorised, and it is charged when they accept. If they decline, or do not answer within 48 hours, nothing is charged." },
    ],
  },
  {
    title: "Paying and cancelling",
    questions: [
      { question: "What does it cost?", answer: "The price on the profile, and tax where there is some. Both stand on the review page before you pay. There is no fee on top for clients; Colloquy keeps 10 % of the price from the expert’s side." },
      { question: "What do I get back if I cancel?", answer: "That depends on the policy of the session: it says how much you get back, by how long before the start you cancel. You see it before you pay, it stays as it was when you booked, and the cancel button says the exact amount." },
      { question: "Which policies are there?", answer: "Flexible: everything back until 24 hours before the start, half until 2 hours before. Moderate: everything until 3 days before, half until 24 hours before. Strict: everything until 14 days before, half until 7 days before. Experts may also set steps of their own. After the last step nothing comes back." },
      { question: "What if the expert cancels?", answer: "You get everything back." },
      { question: "My payment arrived after the hold had ended. Is it lost?", answer: "No. If the time is still free, it becomes yours. If it is not, the whole amount goes back to you and we tell you." },
      { question: "Where is my money now?", answer: "Every booking has a money trail: one line for each part of the price, and where that part is. It is held by Colloquy until the session has taken place; then the expert has earned it." },
    ],
  },
  {
    title: "Meeting",
    questions: [
      { question: "How do we meet?", answer: "Online sessions take place in a room in the browser. The link is in your confirmation and on your desk, and the room opens 10 minutes before the start. Only the two of you can enter." },
      { question: "What do I need?", answer: "A recent browser, a microphone and, if you like, a camera. You can check both before you enter. There is nothing to install." },
      { question: "The connection broke. What now?", answer: "Open the link again. The room lets you back in, and the other person sees that you are returning." },
    ],
  },
  {
    title: "Your account",
    questions: [
      { question: "I have forgotten my password.", answer: "Choose “Forgot your password?” on the sign-in page. We send you a link that works once." },
      { question: "Where am I signed in?", answer: "Settings list every session. You can end one or all of them. Changing your password ends all others." },
      { question: "How do I offer my own time?", answer: "Sign up as a coach, researcher or mentor, fill in your profile, add a session with its length and price, and say when you are free." },
    ],
  },
];
