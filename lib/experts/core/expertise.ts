/** What somebody can be asked about: the controlled vocabulary, tag → words for people. */
export const expertiseLabels = {
  "career-change": "Career change",
  "job-interviews": "Job interviews",
  "first-job": "First job",
  "returning-to-work": "Returning to work",
  "working-abroad": "Working abroad",
  "salary-negotiation": "Salary negotiation",
  leadership: "Leadership",
  "new-managers": "New managers",
  "executive-coaching": "Executive coaching",
  "remote-teams": "Remote teams",
  "conflict-resolution": "Conflict at work",
  "difficult-conversations": "Difficult conversations",
  "public-speaking": "Public speaking",
  "voice-and-presence": "Voice and presence",
  writing: "Writing",
  "creative-block": "Creative block",
  "time-and-focus": "Time and focus",
  "adhd-at-work": "ADHD at work",
  burnout: "Burnout",
  sleep: "Sleep",
  mindfulness: "Mindfulness",
  "life-transitions": "Life transitions",
  parenting: "Parenting",
  retirement: "Retirement",
  "personal-finance": "Personal finance",
  "small-business": "Small business",
  founders: "Founders",
  fundraising: "Fundraising",
  sales: "Sales",
  "endurance-sport": "Endurance sport",
  "strength-training": "Strength training",
  "music-practice": "Music practice",
  "language-learning": "Language learning",
  "study-skills": "Study skills",
  "phd-applications": "PhD applications",
  "academic-writing": "Academic writing",
  "grant-writing": "Grant writing",
  statistics: "Statistics",
  "machine-learning": "Machine learning",
  "language-models": "Language models",
  robotics: "Robotics",
  "climate-science": "Climate science",
  "energy-storage": "Energy storage",
  "marine-biology": "Marine biology",
  immunology: "Immunology",
  neuroscience: "Neuroscience",
  epidemiology: "Epidemiology",
  "materials-science": "Materials science",
  "soil-science": "Soil science",
  archaeology: "Archaeology",
  "history-of-science": "History of science",
  "development-economics": "Development economics",
  "urban-planning": "Urban planning",
  "software-engineering": "Software engineering",
  "data-science": "Data science",
  "product-management": "Product management",
  "product-design": "Product design",
  "information-security": "Information security",
  "open-source": "Open source",
  "game-development": "Game development",
  "film-and-editing": "Film and editing",
  journalism: "Journalism",
  architecture: "Architecture",
  nursing: "Nursing",
  "social-enterprise": "Social enterprise",
} as const;

export type Expertise = keyof typeof expertiseLabels;

/** Every tag, in the order in which filters list them. */
export const expertiseTags = Object.keys(expertiseLabels) as Expertise[];

/** Whether a text is a tag of the vocabulary. */
export function isExpertise(tag: string): tag is Expertise {
  return Object.hasOwn(expertiseLabels, tag);
}

/** The words for a tag; an unknown one (of an older vocabulary) reads as itself. */
export function expertiseLabel(tag: string): string {
  return isExpertise(tag) ? expertiseLabels[tag] : tag.replaceAll("-", " ");
}
