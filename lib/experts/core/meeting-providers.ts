/** Where an online session may take place. */
export const meetingProviders = ["built_in", "zoom", "link"] as const;

export type MeetingProvider = (typeof meetingProviders)[number];

/** What an expert chooses from, with a sentence for each. */
export const providerChoices: Readonly<Record<MeetingProvider, { readonly label: string; readonly detail: string }>> = {
  built_in: { label: "The room here", detail: "Nothing to install; opens from the booking's page." },
  zoom: { label: "Zoom", detail: "A meeting is made for each booking. If Zoom does not answer, the room here steps in." },
  link: { label: "A link of yours", detail: "Shown to those who have booked." },
};
