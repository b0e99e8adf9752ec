/** What somebody who sells time is. */
export const expertKinds = ["coach", "researcher", "mentor"] as const;

export type ExpertKind = (typeof expertKinds)[number];

/** "Coach", for one person. */
export const kindLabels: Record<ExpertKind, string> = { coach: "Coach", researcher: "Researcher", mentor: "Mentor" };

/** "Coaches", for many. */
export const kindPlurals: Record<ExpertKind, string> = { coach: "Coaches", researcher: "Researchers", mentor: "Mentors" };

/** How a session takes place. */
export const formats = ["online", "in_person"] as const;

export type Format = (typeof formats)[number];

export const formatLabels: Record<Format, string> = { online: "Online", in_person: "In person" };
