export type LegalText = {
  title: string;
  description: string;
  lead: string;
  parts: readonly { title: string; paragraphs: readonly string[] }[];
};

/** The fine print, large: what holds in this release, in plain words. */
export const legalTexts: Record<string, LegalText> = {
  terms: {
    title: "Terms",
    description: "What you and Colloquy may expect of each other.",
    lead: "What you and Colloquy may expect of each other, in plain words.",
    parts: [
      { title: "What Colloquy is", paragraphs: ["Colloquy brings together people who look for an hour of someone’s attention and people who offer it. The session itself is between the two of you; Colloquy runs the calendar, the payment and the meeting room."] },
      { title: "Booking", paragraphs: ["A time that you pick is held for 15 minutes. It is booked when you have paid, or, for sessions on request, when the expert has accepted. Price, tax and cancellation policy are fixed at that moment and do not change for that booking."] },
      { title: "Cancelling", paragraphs: ["Clients get back what the policy of the booking says for the moment at which they cancel. When the expert cancels or declines, the client gets everything back. A payment for a time that is no longer free is returned in full."] },
      { title: "Money", paragraphs: ["What a client pays is held until the session has taken place. Then Colloquy keeps 10 % of the price and the rest is the expert’s; tax is set aside. Every booking shows each part of its price and where that part is."] },
      { title: "How to behave", paragraphs: ["Say who you are, offer only what you can do, come on time, and treat each other well. Accounts that harm others can be suspended by the people who run this installation; what they do is recorded."] },
      { title: "What nobody promises", paragraphs: ["A conversation is not a result. Colloquy does not check what is said in a session and does not stand in for medical, legal or financial advice."] },
    ],
  },
  privacy: {
    title: "Privacy",
    description: "What Colloquy knows about you, why, and who sees it.",
    lead: "What Colloquy knows about you, why, and who sees it.",
    parts: [
      { title: "What is kept", paragraphs: ["Your name, e-mail address, role, time zone and, if you add one, a photo. Your password only as a hash that cannot be read back.", "Your bookings, their payments, your reviews, and for experts the profile, prices and hours.", "For each session of yours in a browser: when it began, when it was last used, and which browser it was, so that you can end it."] },
      { title: "Who sees it", paragraphs: ["Profiles and reviews of experts are public. A booking is seen by its two people and, where it must be, by the people who run this installation. Private settings and your e-mail address are not shown to other members."] },
      { title: "Who else takes part", paragraphs: ["Card details go straight to the payment provider and never reach Colloquy. E-mail is sent through a mail provider. Picture and sound of a meeting travel between the two browsers and are not recorded by Colloquy."] },
      { title: "Logs", paragraphs: ["The server writes down which page was asked for, how long it took, and the number of the account that asked. No names, no addresses, no content."] },
      { title: "What you can do", paragraphs: ["You can change your details in the settings and end any of your sessions. For a copy of your data, or to have it erased, write to the people who run this installation."] },
    ],
  },
  cookies: {
    title: "Cookies",
    description: "The few cookies that Colloquy sets, by name.",
    lead: "There are few, and none follows you anywhere else. That is why there is no banner.",
    parts: [
      { title: "Signing in", paragraphs: ["One cookie keeps you signed in, and short-lived ones guard the sign-in itself. They cannot be read by scripts, and they are gone when you sign out."] },
      { title: "theme", paragraphs: ["Remembers for a year whether you chose light or dark at the foot of the page. It is not set while you leave the choice to your system."] },
      { title: "tz", paragraphs: ["Remembers in which time zone you see times: your browser’s for a year, or the one that you chose until you close the browser."] },
      { title: "Others", paragraphs: ["None for advertising and none for measuring. If you pay by card, the payment provider’s own page may set cookies of its own to prevent fraud."] },
    ],
  },
};
