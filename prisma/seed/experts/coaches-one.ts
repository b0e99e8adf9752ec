import { type ExpertSketch, offer } from "../expert-sketch";

/** Coaches, first half; the first of them signs in as the demo coach. */
export const coachesOne: readonly ExpertSketch[] = [
  {
    name: "Anneliese Brandt", look: "long", zone: "Europe/Berlin", countries: ["DE", "AT", "CH"], languages: ["de", "en"], currency: "EUR", hours: "wide",
    headline: "For people who were good at the work and now have to lead it",
    expertise: ["new-managers", "leadership", "difficult-conversations", "remote-teams"],
    bio: "I ran engineering and support teams for fourteen years, most of them inside a hospital software company where nothing was allowed to go down. I was promoted too early, learned the hard way, and now coach people in their **first three years of managing others**.\n\nWe work on what is on your desk this week: the talk you keep putting off, the colleague who used to be a friend, the plan nobody believes. I ask for one real situation per session and we leave with words you can actually say.\n\nWhat I do not do: personality tests, motivational speeches, or advice on cases I do not understand. Sessions are in German or English, and many people switch halfway.",
    offerings: [
      offer("First conversation", 30, 45, "We find out what you want to change and whether I am the right person for it.", { policy: "flexible" }),
      offer("Working session", 60, 95, "One real situation, looked at from all sides, and the words for what comes next.", { policy: "flexible" }),
      offer("Half a morning in Kreuzberg", 90, 150, "Face to face, with a whiteboard and good coffee, for a question that needs room.", { policy: "moderate", isRequest: true, place: "Studio Lindenhof, Bergmannstraße 12, Berlin" }),
    ],
  },
  {
    name: "Tomás Figueiredo", look: "short", zone: "Europe/Lisbon", countries: ["PT", "BR"], languages: ["pt", "en", "es"], currency: "EUR", hours: "office",
    headline: "Changing careers after thirty-five without starting from zero",
    expertise: ["career-change", "working-abroad", "salary-negotiation"],
    bio: "I was a maritime lawyer until forty-one, then a carpenter's apprentice, and for nine years now a career coach. I know what it costs to explain a turn like that to your family and your bank.\n\nMy method is dull and it works: we list what you have *actually done*, find three neighbouring trades where that is rare, and you talk to two people in each before we meet again. Most people have a direction by the fourth session.\n\nI also help with moving to Portugal for work: contracts, what salaries really look like, and how to read a job advert in a second language.",
    offerings: [
      offer("Taking stock", 60, 70, "We list what you have done and where it is worth most.", { policy: "flexible" }),
      offer("Long session", 90, 98, "For decisions that have been waiting for months.", { policy: "moderate" }),
    ],
  },
  {
    name: "Ngozi Adeyemi-Clarke", look: "long", zone: "Europe/London", countries: ["GB", "NG"], languages: ["en", "yo"], currency: "GBP", hours: "evenings",
    headline: "Executive coach for founders who have stopped sleeping",
    expertise: ["executive-coaching", "founders", "burnout", "sleep"],
    bio: "Before coaching I was chief operating officer of two companies, one sold and one closed. The closing taught me more. I work with founders and executives when the pace has become the problem.\n\nWe begin with a week of plain bookkeeping: hours, sleep, decisions, and who is waiting for you. Then we take things off the list, which is harder than it sounds, and rebuild the calendar around the four or five things only you can do.\n\nI am direct, and I keep notes that you can read. I take at most twelve clients at a time.",
    offerings: [
      offer("Introductory call", 30, 60, "A first look at what is going on.", { policy: "moderate" }),
      offer("Coaching hour", 60, 160, "The main work: one theme, one decision, one thing to stop doing.", { policy: "strict" }),
      offer("Quarterly review", 90, 220, "The last three months and the next, with your numbers on the table.", { policy: "strict", isRequest: true }),
    ],
  },
  {
    name: "Ingrid Solheim", look: "long", zone: "Europe/Oslo", countries: ["NO", "SE"], languages: ["nb", "sv", "en"], currency: "NOK", hours: "mornings",
    headline: "Coming back to work after burnout, slowly and for good",
    expertise: ["burnout", "returning-to-work", "mindfulness"],
    bio: "I am an occupational therapist and have spent sixteen years with people on long sick leave. I went through it myself in 2014.\n\nReturning too fast is the most common mistake. Together we draw up a plan in *steps of two weeks*, with signs for when to hold still, and I help you talk it through with your employer. If you like, your manager can join one of the sessions.\n\nI am not a doctor and do not replace one. I work well alongside your GP or psychologist.",
    offerings: [
      offer("First conversation", 45, 750, "Where you are, and what a careful next step looks like.", { policy: "flexible" }),
      offer("Plan your return", 60, 1100, "A written plan in two-week steps.", { policy: "flexible" }),
    ],
  },
  {
    name: "Rajan Thapa", look: "short", zone: "Asia/Kathmandu", countries: ["NP", "IN"], languages: ["ne", "hi", "en"], currency: "USD", hours: "split",
    headline: "Endurance coaching from a man who guides at altitude",
    expertise: ["endurance-sport", "strength-training", "mindfulness"],
    bio: "I have guided trekking parties above 5,000 metres for twenty-two seasons and coached trail runners for ten. My runners are nurses, teachers and one bishop.\n\nYou get a plan that fits the week you have. I look at your heart rate and your sleep, not at your excuses, and I change the plan when life changes. For people going to altitude for the first time I explain acclimatisation honestly, including when to turn round.\n\nI answer messages in the morning, Kathmandu time.",
    offerings: [
      offer("Training check", 30, 25, "A look at your last month and what to change.", { policy: "flexible" }),
      offer("Plan for a race or a trek", 60, 48, "From today to the start line, week by week.", { policy: "moderate" }),
    ],
  },
  {
    name: "Camille Rousselot", look: "long", zone: "Europe/Paris", countries: ["FR", "BE"], languages: ["fr", "en"], currency: "EUR", hours: "late",
    headline: "Voice and presence for people who present for a living",
    expertise: ["public-speaking", "voice-and-presence", "job-interviews"],
    bio: "Trained as an actress in Lyon, I played in small theatres for eight years before a lawyer friend asked me why judges stopped listening to her. That was the first coaching session I ever gave.\n\nWe start with breath and speed, because nearly everyone is too fast. Then the text: what is the one sentence you want them to take home? In between we laugh a good deal. I record short passages so you can *hear* the difference; recordings are deleted the same day.\n\nI prepare pleadings, keynote talks, thesis defences and weddings.",
    offerings: [
      offer("One speech, once through", 60, 85, "Bring the text; we work on how it sounds.", { policy: "flexible" }),
      offer("Interview rehearsal", 45, 68, "Realistic questions, twice, with pauses for repair.", { policy: "moderate" }),
      offer("On stage in Belleville", 90, 140, "A real stage, real light, and me in the last row.", { policy: "strict", place: "Petit Théâtre des Couronnes, Paris" }),
    ],
  },
  {
    name: "Haruka Nishimori", look: "long", zone: "Asia/Tokyo", countries: ["JP"], languages: ["ja", "en"], currency: "JPY", hours: "evenings",
    headline: "Working in Japan, and with Japan, without guessing",
    expertise: ["working-abroad", "difficult-conversations", "leadership"],
    bio: "I grew up between Osaka and Rotterdam and spent eleven years in purchasing for a company that makes bearings. My clients are foreigners in Japanese firms and Japanese managers with teams abroad.\n\nMuch of what people call culture is simply **process that nobody wrote down**: who is asked before the meeting, what silence means, when a yes is a yes. We look at your e-mails and your calendar, and I translate what is going on.\n\nSessions are in English or Japanese. Bring one concrete situation, with names removed.",
    offerings: [
      offer("Read this for me", 30, 6000, "One e-mail or meeting, explained.", { policy: "flexible" }),
      offer("Coaching session", 60, 11000, "For a situation that keeps coming back.", { policy: "moderate" }),
    ],
  },
  {
    name: "Marcus Oyelaran", look: "short", zone: "America/New_York", countries: ["US"], languages: ["en"], currency: "USD", hours: "wide",
    headline: "Salary negotiation, rehearsed until it is boring",
    expertise: ["salary-negotiation", "job-interviews", "career-change"],
    bio: "For nine years I sat on the other side: I wrote offers for a large retailer and knew to the dollar how much room there was. There is nearly always room.\n\nWe find your number with evidence, write the three sentences you need, and then practise. I play the recruiter, the hiring manager and the long silence. People are usually surprised how short the real conversation is.\n\nI charge by the hour and never take a share of the raise.",
    offerings: [
      offer("Offer review", 45, 120, "Send the offer before we talk; I tell you what can move.", { policy: "flexible" }),
      offer("Negotiation rehearsal", 60, 150, "We play it through until it is boring.", { policy: "moderate" }),
    ],
  },
  {
    name: "Beatriz Camargo", look: "long", zone: "America/Sao_Paulo", countries: ["BR", "PT"], languages: ["pt", "es", "en"], currency: "BRL", hours: "office",
    headline: "Small businesses that pay their owner a salary",
    expertise: ["small-business", "personal-finance", "sales"],
    bio: "My parents ran a bakery for thirty years and never knew whether a month had been good. I studied accounting because of that bakery.\n\nI coach owners of shops, salons, workshops and practices with up to fifteen people. In the first session we separate your money from the money of the business; in the second we set prices you can say aloud. After that it gets calmer.\n\nPlease bring bank statements of three months. You will need them, and so will I.",
    offerings: [
      offer("Look at the numbers", 60, 280, "Three months of statements and what they say.", { policy: "flexible" }),
      offer("Pricing session", 90, 390, "We set prices and practise saying them.", { policy: "moderate" }),
    ],
  },
  {
    name: "Siobhán Gallagher", look: "long", zone: "Europe/Dublin", countries: ["IE", "GB"], languages: ["en", "ga"], currency: "EUR", hours: "split",
    headline: "For writers who are three chapters in and stuck",
    expertise: ["writing", "creative-block", "time-and-focus"],
    bio: "I have edited fiction and memoir for twenty years and written four novels, two of which were published. I mention the other two because they are the reason I am useful.\n\nSend up to ten pages two days before. We talk about what the text wants, what you are avoiding, and what the next scene is. You leave with a task small enough to start the same evening.\n\nI read Irish and English. I do not find agents for people.",
    offerings: [
      offer("Ten pages", 60, 90, "I read ten pages beforehand; we talk about them.", { policy: "moderate" }),
      offer("Unsticking", 45, 65, "No pages needed, only the knot.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dawit Haile", look: "short", zone: "Africa/Addis_Ababa", countries: ["ET", "KE"], languages: ["am", "en"], currency: "USD", hours: "mornings",
    headline: "First jobs for engineers, from application to probation",
    expertise: ["first-job", "job-interviews", "study-skills"],
    bio: "I taught civil engineering in Addis Ababa and watched very good graduates write very bad applications. Since 2016 I have helped about four hundred of them.\n\nWe rewrite your CV in one session. In the next I interview you as a contractor would: numbers first, stories later. When you have the job, one more talk in the third week of probation is the best money you will spend.\n\nStudents can ask me for a lower price.",
    offerings: [
      offer("CV in an hour", 60, 30, "You arrive with a CV and leave with a better one.", { policy: "flexible" }),
      offer("Mock interview", 45, 24, "Forty-five minutes of honest questions.", { policy: "flexible" }),
    ],
  },
  {
    name: "Freya Lindqvist", look: "long", zone: "Europe/Stockholm", countries: ["SE", "DK"], languages: ["sv", "en"], currency: "SEK", hours: "threeDays",
    headline: "ADHD at work: systems that survive a bad week",
    expertise: ["adhd-at-work", "time-and-focus", "study-skills"],
    bio: "Diagnosed at thirty-four, I had by then built every planning system there is and dropped each of them on a Thursday. I now help adults with ADHD to build *smaller* systems.\n\nOne inbox, one list for today, one person who knows. We look at where your week breaks and put a repair there. I send a short message the next morning, because the next morning is when plans die.\n\nYou do not need a diagnosis to book. You do need to bring your real calendar.",
    offerings: [
      offer("Where the week breaks", 60, 950, "We go through last week, hour by hour.", { policy: "flexible" }),
      offer("Short repair", 30, 520, "One thing that stopped working, fixed.", { policy: "flexible" }),
    ],
  },
  {
    name: "Piotr Zawadzki", look: "short", zone: "Europe/Warsaw", countries: ["PL", "DE"], languages: ["pl", "en", "de"], currency: "PLN", hours: "late",
    headline: "Leading teams you have never met in person",
    expertise: ["remote-teams", "leadership", "conflict-resolution"],
    bio: "I have led teams across seven time zones since before it was usual, first in logistics, later in a software house in Wrocław. My longest-serving colleague and I met after six years.\n\nRemote teams fail in writing. So we look at writing: how decisions are recorded, how people disagree, what nobody says on the call. I usually ask to see one anonymised discussion before we start.\n\nFor conflicts between two people I offer a joint session with clear rules.",
    offerings: [
      offer("Coaching hour", 60, 320, "For leads of remote or mixed teams.", { policy: "moderate" }),
      offer("Two people, one table", 90, 520, "A joint session for a conflict between two colleagues.", { policy: "strict", isRequest: true }),
    ],
  },
  {
    name: "Yael Ben-Ami", look: "long", zone: "Asia/Jerusalem", countries: ["IL", "US"], languages: ["he", "en"], currency: "USD", hours: "nights",
    headline: "Hard conversations in families and in family firms",
    expertise: ["difficult-conversations", "conflict-resolution", "life-transitions"],
    bio: "Trained as a mediator, I worked for twelve years in family courts before I decided that I would rather meet people earlier. Today about half of my clients own a company together with someone they also have dinner with.\n\nWe plan one conversation: what it is for, who should be in the room, what you will say first and what you will not say at all. Then we rehearse the first ninety seconds, which decide most of it.\n\nLate evening appointments are normal for me; many clients are in America.",
    offerings: [
      offer("Prepare one conversation", 60, 110, "We plan it and rehearse the first ninety seconds.", { policy: "moderate" }),
      offer("Follow-up", 30, 55, "What happened, and what now.", { policy: "flexible" }),
    ],
  },
  {
    name: "Callum Petrie", look: "short", zone: "America/St_Johns", countries: ["CA"], languages: ["en", "fr"], currency: "CAD", hours: "office",
    headline: "Public speaking for people who would rather mend engines",
    expertise: ["public-speaking", "voice-and-presence", "new-managers"],
    bio: "I was a ship's engineer and union representative in Newfoundland, which means I learned to speak to four hundred tired people in a cold hall. I still get nervous. It is useful.\n\nMy clients are technicians, nurses, farmers and quiet managers who must suddenly stand in front of others. We use your own words, cut them in half, and practise standing still.\n\nNo slides until the third session.",
    offerings: [
      offer("One talk, prepared", 60, 90, "From a mess of notes to something you can say.", { policy: "flexible" }),
      offer("Dry run", 30, 50, "You speak, I listen, you speak again.", { policy: "flexible" }),
    ],
  },
];
