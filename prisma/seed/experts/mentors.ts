import { type ExpertSketch, offer } from "../expert-sketch";

/** Mentors; the first of them signs in as the demo mentor. */
export const mentors: readonly ExpertSketch[] = [
  {
    name: "Joaquín Ibarra", look: "short", zone: "Europe/Madrid", countries: ["ES", "MX"], languages: ["es", "en", "ca"], currency: "EUR", hours: "wide",
    headline: "Staff engineer: from good code to good decisions",
    expertise: ["software-engineering", "open-source", "leadership"],
    bio: "I have written software for twenty-three years, most of it for railways, where a release that goes wrong stops trains. For the last eight I have had no reports and a good deal of influence, which is what a staff engineer is.\n\nMentees come with design documents, promotion cases and stubborn systems. I read before we meet. We talk about trade-offs, about writing so that others can disagree, and about **choosing what not to fix**.\n\nI maintain two small libraries and am glad to help with first contributions.",
    offerings: [
      offer("Mentoring hour", 60, 80, "Bring a design, a decision or a doubt.", { policy: "flexible" }),
      offer("Design document, read", 45, 65, "I read it before; we talk about what it leaves out.", { policy: "moderate" }),
    ],
  },
  {
    name: "Zanele Mokoena", look: "long", zone: "Africa/Johannesburg", countries: ["ZA"], languages: ["en", "st"], currency: "ZAR", hours: "evenings",
    headline: "Data science that somebody actually uses",
    expertise: ["data-science", "statistics", "first-job"],
    bio: "I lead a team of nine at a medical insurer in Johannesburg. Of the forty models we have built, eleven are in use; I am proud of that ratio and can explain it.\n\nI mentor analysts who want to become data scientists and data scientists who want to be listened to. We go through your project, ask who will act on it, and cut it until someone can.\n\nI also read CVs, kindly and with a pencil.",
    offerings: [
      offer("Project review", 60, 700, "Who will act on this, and how will you know?", { policy: "flexible" }),
      offer("CV with a pencil", 30, 350, "Half an hour, line by line.", { policy: "flexible" }),
    ],
  },
  {
    name: "Wiremu Parata", look: "short", zone: "Pacific/Auckland", countries: ["NZ"], languages: ["en", "mi"], currency: "AUD", hours: "late",
    headline: "Making small games and finishing them",
    expertise: ["game-development", "creative-block", "software-engineering"],
    bio: "Seven released games, three of them with a publisher, all with teams of fewer than five. I have also abandoned more prototypes than I can count, and I keep a list of why.\n\nWe cut scope. That is most of the job. Then we find the one thing that is fun in the first minute and protect it. I help with contracts and with the dull last ten per cent.\n\nStudents and night-time makers welcome.",
    offerings: [
      offer("Scope surgery", 60, 75, "We cut until it can be finished.", { policy: "flexible" }),
      offer("Play it with me", 45, 60, "I play your build aloud while you watch.", { policy: "flexible" }),
    ],
  },
  {
    name: "Hannah Rosenthal", look: "long", zone: "America/Chicago", countries: ["US"], languages: ["en", "de"], currency: "USD", hours: "office",
    headline: "Product management for regulated products",
    expertise: ["product-management", "leadership", "new-managers"],
    bio: "I have shipped insulin pumps, blood bank software and one very unloved hospital portal. In regulated work you cannot simply try things, so you must learn to think first and write it down.\n\nMentees bring roadmaps, stakeholder maps, or the feeling of being a ticket machine. We look for the decision hiding behind the backlog and who has to make it.\n\nI am happy to be a sounding board for interviews on either side.",
    offerings: [
      offer("Mentoring hour", 60, 130, "A roadmap, a stakeholder, a decision.", { policy: "moderate" }),
      offer("Quick sounding", 30, 70, "Thirty minutes before something important.", { policy: "flexible" }),
    ],
  },
  {
    name: "Olumide Bakare", look: "short", zone: "Africa/Lagos", countries: ["NG", "GB"], languages: ["en", "yo"], currency: "USD", hours: "nights",
    headline: "Raising a first round outside the usual cities",
    expertise: ["fundraising", "founders", "sales"],
    bio: "I raised for two companies from Lagos, was refused eighty-one times, and kept every e-mail. The refusals are the curriculum.\n\nWe go through your numbers until you can say them half asleep, build a list of forty real investors instead of four hundred names, and rehearse the meeting. I will tell you if you should not raise at all.\n\nEvenings suit me; that is when American investors wake up.",
    offerings: [
      offer("Pitch, taken apart", 60, 100, "Your deck and numbers, slide by slide.", { policy: "moderate" }),
      offer("Before the meeting", 30, 55, "A last run with awkward questions.", { policy: "strict" }),
    ],
  },
  {
    name: "Elif Karadağ", look: "long", zone: "Europe/Istanbul", countries: ["TR", "DE"], languages: ["tr", "en", "de"], currency: "EUR", hours: "split",
    headline: "Product designer: portfolios that tell the truth",
    expertise: ["product-design", "first-job", "career-change"],
    bio: "I design banking software for people who are afraid of it. Before that I was an art teacher, and I still teach on Thursdays.\n\nMost portfolios show results and hide thinking. We pick two projects and tell them properly: what you believed, what you learned, what you would do now. I have hired eleven designers and read around a thousand portfolios.\n\nCareer changers are especially welcome; I was one.",
    offerings: [
      offer("Portfolio review", 60, 60, "Two projects, told properly.", { policy: "flexible" }),
      offer("Critique", 45, 45, "One screen or flow, looked at closely.", { policy: "flexible" }),
    ],
  },
  {
    name: "Patrick Ó Dálaigh", look: "short", zone: "Europe/Dublin", countries: ["IE"], languages: ["en", "ga"], currency: "EUR", hours: "evenings",
    headline: "Information security, from curious to employed",
    expertise: ["information-security", "career-change", "software-engineering"],
    bio: "Former postman, now responsible for incident response at a payments company. I came into security at thirty-three through evening classes, so I know which certificates matter and which are wallpaper.\n\nWe look at what you can already do and build one piece of evidence a month: a write-up, a small tool, a report. After half a year you have something to show.\n\nI only help with lawful work on systems you are allowed to touch.",
    offerings: [
      offer("Where to start", 45, 50, "A map for your first six months.", { policy: "flexible" }),
      offer("Mentoring hour", 60, 70, "Evidence, write-ups, interviews.", { policy: "flexible" }),
    ],
  },
  {
    name: "Sunniva Eide", look: "long", zone: "Europe/Oslo", countries: ["NO"], languages: ["nb", "en"], currency: "NOK", hours: "threeDays",
    headline: "Architects in their first ten years",
    expertise: ["architecture", "urban-planning", "salary-negotiation"],
    bio: "I have my own practice in Bergen, six people, mostly schools and libraries in places with a lot of rain. I remember very well how long the first ten years are.\n\nWe talk about competitions worth entering, about finding your part in an office, and about money, which architects avoid. Bring drawings; I think with a pencil.\n\nOnce a year I open the office for mentees.",
    offerings: [
      offer("Drawings on the table", 60, 900, "Your project or portfolio, with a pencil.", { policy: "moderate" }),
      offer("In the Bergen office", 90, 1300, "An afternoon with the models.", { policy: "strict", place: "Eide Arkitektur, Skostredet 5, Bergen" }),
    ],
  },
  {
    name: "Ravi Chandrasekaran", look: "short", zone: "Asia/Singapore", countries: ["SG", "IN"], languages: ["en", "ta"], currency: "SGD", hours: "late",
    headline: "Open-source maintainers and the people who want to be one",
    expertise: ["open-source", "software-engineering", "burnout"],
    bio: "I have maintained a message-queue library for thirteen years. It is used by companies that have never written to me except when it broke.\n\nI mentor maintainers on saying no, handing over, and getting paid; and newcomers on finding a first issue that a tired person will gladly review. We do it live, with your editor open.\n\nThe project pays for some mentoring hours; ask.",
    offerings: [
      offer("Pair on an issue", 90, 120, "Live, in your editor, to a pull request.", { policy: "flexible" }),
      offer("Maintainer's hour", 60, 85, "Saying no, handing over, getting paid.", { policy: "flexible" }),
    ],
  },
  {
    name: "Marie-Claire Uwase", look: "long", zone: "Africa/Kigali", countries: ["RW", "BE"], languages: ["rw", "fr", "en"], currency: "EUR", hours: "mornings",
    headline: "Nursing leadership, from ward to ministry",
    expertise: ["nursing", "leadership", "returning-to-work"],
    bio: "I began as a night nurse in Butare and today advise two ministries on staffing. In between I ran a ward of forty beds for nine years, which remains the hardest job I have had.\n\nI mentor nurses who are asked to lead without being given time for it. We talk rosters, conflicts with doctors, and how to write a request that gets approved.\n\nFrench, English or Kinyarwanda.",
    offerings: [
      offer("Mentoring hour", 60, 45, "Rosters, conflicts, requests.", { policy: "flexible" }),
      offer("Write the request", 45, 38, "We write it together, to the end.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dmitri Avanesov", look: "short", zone: "Asia/Tbilisi", countries: ["GE", "DE"], languages: ["ka", "ru", "en"], currency: "EUR", hours: "nights",
    headline: "Film editor: where the cut belongs",
    expertise: ["film-and-editing", "creative-block", "first-job"],
    bio: "Twenty-six documentaries, four features, and one wedding that I regret. I edit in Tbilisi for producers in Berlin and Paris.\n\nSend a cut of up to fifteen minutes. I watch it twice before we meet, then we go through it together. I speak about attention, breath and where the audience looks, and hardly ever about software.\n\nFor beginners I explain how assistants find work.",
    offerings: [
      offer("Fifteen minutes of film", 90, 95, "I watch your cut twice; then we talk.", { policy: "moderate" }),
      offer("Starting out", 45, 45, "How assistants find work.", { policy: "flexible" }),
    ],
  },
  {
    name: "Carmen Villaseñor", look: "long", zone: "America/Mexico_City", countries: ["MX", "ES"], languages: ["es", "en"], currency: "USD", hours: "split",
    headline: "Investigative journalism on a small budget",
    expertise: ["journalism", "writing", "information-security"],
    bio: "I have investigated water contracts, prison catering and a football federation. The tools were public records, patience and a very good lawyer.\n\nMentees bring a story and the place where it is stuck. We make the list of documents that must exist, plan who to ask and in what order, and think about your sources' safety before anything else.\n\nI do not give legal advice, but I know when you need it.",
    offerings: [
      offer("Stuck story", 60, 65, "The documents that must exist, and how to ask.", { policy: "flexible" }),
      offer("Edit a draft", 90, 95, "Line by line, up to 2,500 words.", { policy: "moderate", isRequest: true }),
    ],
  },
  {
    name: "Jonas Hallgrímsson", look: "short", zone: "Atlantic/Reykjavik", countries: ["IS", "DK"], languages: ["is", "da", "en"], currency: "EUR", hours: "always",
    headline: "A PhD abroad: finding it, funding it, surviving it",
    expertise: ["phd-applications", "working-abroad", "academic-writing"],
    bio: "I did my doctorate in Aarhus and a postdoc in Vancouver, then decided to leave research and help others decide. I have no stake in your answer.\n\nWe search for supervisors rather than for programmes, write e-mails that get replies, and plan money for the whole time. If you are already inside and unhappy, we look at what can be repaired.\n\nI am often up early and late. Book what suits you.",
    offerings: [
      offer("Supervisor search", 60, 55, "People first, programmes second.", { policy: "flexible" }),
      offer("The e-mail", 30, 30, "One e-mail, rewritten together.", { policy: "flexible" }),
    ],
  },
  {
    name: "Harpreet Gill", look: "turban", zone: "America/Vancouver", countries: ["CA", "IN"], languages: ["en", "pa"], currency: "CAD", hours: "weekend",
    headline: "From first customer to tenth employee",
    expertise: ["founders", "small-business", "sales"],
    bio: "My company repairs the refrigeration of restaurants. It began with a van; there are now fourteen of us and I still answer the phone on Sundays.\n\nI mentor people who build ordinary, useful companies. Pricing a call-out, hiring the second person, firing the brother-in-law: these are the subjects. I show you my own books where it helps.\n\nWeekends only, because of the vans.",
    offerings: [
      offer("Talk shop", 60, 70, "Whatever the week threw at you.", { policy: "flexible" }),
      offer("First hire", 45, 60, "Whom, when, and for how much.", { policy: "flexible" }),
    ],
  },
  {
    name: "Aiko Tanemura", look: "long", zone: "Asia/Tokyo", countries: ["JP", "US"], languages: ["ja", "en"], currency: "JPY", hours: "weekend",
    headline: "Machine learning engineer, from notebook to service",
    expertise: ["machine-learning", "software-engineering", "language-models"],
    bio: "I put models into production for a railway ticketing company: small models, large consequences. Most of my work is deciding what happens when the model is wrong.\n\nWe take your notebook and ask the dull questions: where the data comes from tomorrow, how you will notice drift, who is called at night. Then we sketch the smallest service that answers them.\n\nWeekends, in Japanese or English.",
    offerings: [
      offer("Notebook to service", 90, 14000, "The smallest service that answers the dull questions.", { policy: "moderate" }),
      offer("Career talk", 45, 7000, "Where to go next, and what to learn for it.", { policy: "flexible" }),
    ],
  },
];
