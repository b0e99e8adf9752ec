import { type ExpertSketch, offer } from "../expert-sketch";

/** Coaches, second half. */
export const coachesTwo: readonly ExpertSketch[] = [
  {
    name: "Aroha Tamatea", look: "long", zone: "Pacific/Auckland", countries: ["NZ", "AU"], languages: ["en", "mi"], currency: "AUD", hours: "mornings",
    headline: "Leadership for people who come from a different table",
    expertise: ["leadership", "executive-coaching", "working-abroad"],
    bio: "I led public health programmes in Rotorua and Wellington, often as the only Māori woman in the room. I coach leaders who have learned two sets of manners and are tired of choosing.\n\nWe talk about authority that does not need to be loud, about obligations at home that no calendar shows, and about when to bend and when to stay. I use stories more than models.\n\nThe first fifteen minutes of each session belong to whatever is heaviest that day.",
    offerings: [
      offer("Coaching hour", 60, 145, "One hour, one theme that matters.", { policy: "moderate" }),
      offer("Short call", 30, 80, "For a decision that cannot wait.", { policy: "flexible" }),
    ],
  },
  {
    name: "Luca Morandi", look: "short", zone: "Europe/Rome", countries: ["IT", "CH"], languages: ["it", "en", "fr"], currency: "EUR", hours: "evenings",
    headline: "Practice less, play better: coaching for musicians",
    expertise: ["music-practice", "creative-block", "voice-and-presence"],
    bio: "I played viola in an opera orchestra in Genoa until a shoulder injury made me study how people actually learn movements. I was astonished by how much of my practice had been superstition.\n\nWe film ten minutes of your practice and look at it together. Usually half of the repetitions train a mistake. Then we plan *short* blocks with real rest. I work with professionals before auditions and with adults who began late.\n\nAny instrument is welcome; singers too.",
    offerings: [
      offer("Practice, watched", 60, 75, "We look at ten filmed minutes and plan the next two weeks.", { policy: "flexible" }),
      offer("Before an audition", 90, 120, "Running order, nerves, and the last three days.", { policy: "strict" }),
    ],
  },
  {
    name: "Mei-Ling Hsu", look: "long", zone: "Asia/Taipei", countries: ["TW", "SG"], languages: ["zh", "en"], currency: "USD", hours: "split",
    headline: "From specialist to manager in technology companies",
    expertise: ["new-managers", "career-change", "product-management"],
    bio: "I designed circuits for eight years and managed people who design circuits for nine. The second job is not a promotion of the first; it is another trade.\n\nWe set up the three things new managers lack: a rhythm of one-to-ones, a way to delegate that does not come back on Friday, and a sentence for saying no upwards. I give homework and I ask about it.\n\nI coach in Mandarin and English.",
    offerings: [
      offer("Manager's hour", 60, 85, "A rhythm, a way to delegate, a sentence for no.", { policy: "flexible" }),
      offer("One question", 30, 45, "Bring one, take an answer home.", { policy: "flexible" }),
    ],
  },
  {
    name: "Fatou Diallo", look: "scarf", zone: "Africa/Dakar", countries: ["SN", "FR"], languages: ["fr", "wo", "en"], currency: "EUR", hours: "office",
    headline: "Social enterprises that outlive their first grant",
    expertise: ["social-enterprise", "fundraising", "small-business"],
    bio: "I founded a cooperative that dries and sells mangoes, and left it when it no longer needed me, which was the plan. Since then I have coached thirty-odd founders in West Africa and France.\n\nWe look at your income without grants first. It is an uncomfortable hour. Then we choose one paying customer group and one number to watch, and write the next application only after that.\n\nI speak plainly about exhaustion too, because it closes more projects than money does.",
    offerings: [
      offer("The uncomfortable hour", 60, 60, "Your project without its grants.", { policy: "flexible" }),
      offer("Application, read aloud", 90, 85, "We read your application as the jury would.", { policy: "moderate" }),
    ],
  },
  {
    name: "Henrik Damgaard", look: "short", zone: "Europe/Copenhagen", countries: ["DK", "NO"], languages: ["da", "en"], currency: "DKK", hours: "threeDays",
    headline: "The last five working years, and the first five after",
    expertise: ["retirement", "life-transitions", "personal-finance"],
    bio: "Sixty-six, retired twice, failed at it once. I was a pension actuary, so I can do the sums; but the sums are the easy half.\n\nWe talk about weeks: what a Tuesday in three years looks like, whom you will see, what you will be needed for. Couples are welcome to come together, and often should.\n\nI do not sell any financial product, nor recommend any.",
    offerings: [
      offer("A Tuesday in three years", 60, 640, "The shape of the weeks to come.", { policy: "flexible" }),
      offer("Both of you", 90, 890, "For couples who retire at different times.", { policy: "moderate" }),
    ],
  },
  {
    name: "Priya Raghunathan", look: "long", zone: "Asia/Kolkata", countries: ["IN", "GB"], languages: ["ta", "en", "hi"], currency: "INR", hours: "nights",
    headline: "Going back to work after children, on your own terms",
    expertise: ["returning-to-work", "parenting", "job-interviews"],
    bio: "After six years at home with twins I applied for forty jobs and got three replies. I learned what recruiters read into a gap, and how to answer before they ask.\n\nIn four sessions we rebuild your story, your references and your week: who fetches whom, what you will pay for help, what you will stop doing. The week is the part most coaches skip.\n\nEvening sessions in India are midday in Europe; both groups meet here.",
    offerings: [
      offer("Story and CV", 60, 3200, "A gap explained in two sentences.", { policy: "flexible" }),
      offer("The week plan", 45, 2400, "Who fetches whom, and what you stop doing.", { policy: "flexible" }),
    ],
  },
  {
    name: "Owen Llewellyn", look: "short", zone: "Europe/London", countries: ["GB"], languages: ["en", "cy"], currency: "GBP", hours: "mornings",
    headline: "Sleep coaching for shift workers",
    expertise: ["sleep", "burnout", "time-and-focus"],
    bio: "I drove ambulances in Swansea on rotating shifts for seventeen years and slept badly for sixteen. Then I took part in a sleep study, and afterwards trained with the people who ran it.\n\nShift workers need other advice than office workers. We use light, meals and fixed anchors, and write a plan for *your* roster, not an ideal one. Two weeks of a simple diary come first.\n\nIf I hear signs of apnoea or depression I will send you to a doctor, and mean it.",
    offerings: [
      offer("Roster and rest", 60, 70, "A plan for the roster you have.", { policy: "flexible" }),
      offer("Two weeks later", 30, 35, "What the diary says now.", { policy: "flexible" }),
    ],
  },
  {
    name: "Valentina Ortúzar", look: "long", zone: "America/Santiago", countries: ["CL", "AR"], languages: ["es", "en"], currency: "USD", hours: "late",
    headline: "Spanish for people who must use it on Monday",
    expertise: ["language-learning", "working-abroad", "public-speaking"],
    bio: "I have taught Spanish to engineers, nurses and one football club. Everyone arrived with grammar and without sentences.\n\nWe work with the conversations of your coming week: the site visit, the phone call, the parents' evening. I write down the forty phrases you need and we use them until they come by themselves. Corrections come after you have finished speaking, never during.\n\nFrom absolute beginners to people who only lack courage.",
    offerings: [
      offer("Monday's Spanish", 45, 38, "The phrases of your coming week.", { policy: "flexible" }),
      offer("Rehearsed meeting", 60, 50, "We hold your meeting before you do.", { policy: "flexible" }),
    ],
  },
  {
    name: "Thabo Nkosi-Dube", look: "short", zone: "Africa/Johannesburg", countries: ["ZA", "GB"], languages: ["zu", "en", "af"], currency: "ZAR", hours: "office",
    headline: "Selling without becoming somebody else",
    expertise: ["sales", "small-business", "voice-and-presence"],
    bio: "I sold mining equipment for eleven years, and I am shy. I believe that is an advantage: shy people ask questions.\n\nWe take your last five lost deals and find the moment each was lost. It is rarely the price. Then we write questions, not pitches, and you try them the same week.\n\nMy clients are consultants, engineers, translators and craftspeople who never wanted to be in sales.",
    offerings: [
      offer("Five lost deals", 60, 850, "Where they were really lost.", { policy: "moderate" }),
      offer("Call rehearsal", 30, 460, "One real call, tried out first.", { policy: "flexible" }),
    ],
  },
  {
    name: "Katarzyna Wrona", look: "long", zone: "Europe/Zurich", countries: ["CH", "PL"], languages: ["de", "pl", "en"], currency: "CHF", hours: "threeDays",
    headline: "Executive coaching with numbers on the table",
    expertise: ["executive-coaching", "leadership", "conflict-resolution"],
    bio: "Fifteen years in reinsurance, the last five on a management board, have left me with a liking for evidence. I ask executives what they predicted a year ago, and what came of it.\n\nWe choose three decisions you will take within the quarter, write down what you expect, and review it honestly. Along the way we deal with the people involved, which is usually where the risk sits.\n\nI coach in German, Polish and English, in Zurich or online, and I keep strict confidence.",
    offerings: [
      offer("Decision review", 60, 260, "Three decisions and what you expect of them.", { policy: "strict" }),
      offer("In person, by the lake", 90, 380, "A walk or a room, as you prefer.", { policy: "strict", place: "Seefeldquai 9, Zürich", isRequest: true }),
    ],
  },
  {
    name: "Noor van der Velde", look: "scarf", zone: "Europe/Amsterdam", countries: ["NL", "BE"], languages: ["nl", "en", "ar"], currency: "EUR", hours: "evenings",
    headline: "Study skills for people who were told they were clever",
    expertise: ["study-skills", "time-and-focus", "first-job"],
    bio: "I nearly failed my second year of medicine because nobody had ever taught me to study; I had simply been quick. I now coach students and young professionals who meet that wall.\n\nWe replace rereading with recall, plan backwards from the exam, and find the two hours a day in which your head works. The first results show within a fortnight or we change the method.\n\nParents may pay, but the conversations stay between the student and me.",
    offerings: [
      offer("First session", 60, 55, "How you study now, and what to replace.", { policy: "flexible" }),
      offer("Weekly check", 30, 30, "Half an hour that keeps the plan alive.", { policy: "flexible" }),
    ],
  },
  {
    name: "Gabriel Thériault", look: "short", zone: "America/Toronto", countries: ["CA", "FR"], languages: ["fr", "en"], currency: "CAD", hours: "split",
    headline: "Money habits, without shame and without spreadsheets",
    expertise: ["personal-finance", "life-transitions", "time-and-focus"],
    bio: "I was a credit counsellor in Montréal for a decade. The people I met could all add up. What they lacked was a quiet half hour a week and somebody who did not judge.\n\nThat half hour is what we set up: three accounts, two dates, one rule for surprises. We look at debts in the first session and write to the creditors in the second.\n\nNo investment tips, ever.",
    offerings: [
      offer("Everything on the table", 60, 85, "Letters, debts, dates: we open all of it.", { policy: "flexible" }),
      offer("The quiet half hour", 30, 45, "Your weekly appointment with your money.", { policy: "flexible" }),
    ],
  },
  {
    name: "Leilani Kahale", look: "long", zone: "Pacific/Honolulu", countries: ["US"], languages: ["en"], currency: "USD", hours: "mornings",
    headline: "Mindfulness for people who dislike the word",
    expertise: ["mindfulness", "burnout", "life-transitions"],
    bio: "I teach attention the way my grandfather taught me to fish: sit, look, shut up. Twelve years of work in a trauma ward taught me when that is not enough.\n\nSessions are practical. Ten minutes of exercise, twenty of talking about what got in the way, ten of planning where in your day the next one goes. No incense, no app.\n\nPeople in acute crisis need other help, and I will tell you where to find it.",
    offerings: [
      offer("Sit, look", 45, 65, "Exercise, talk, plan.", { policy: "flexible" }),
      offer("Longer sit", 90, 115, "For people who have some practice.", { policy: "moderate" }),
    ],
  },
  {
    name: "Angus Wetherby", look: "short", zone: "Australia/Lord_Howe", countries: ["AU"], languages: ["en"], currency: "AUD", hours: "wide",
    headline: "Deciding slowly: coaching by telephone from a small island",
    expertise: ["life-transitions", "retirement", "creative-block"],
    bio: "There are fewer than four hundred of us on Lord Howe Island and a plane comes when the weather allows. I moved here after thirty years as a newspaper editor in Sydney, and people began to ring me about decisions.\n\nI ask slow questions. Should I sell, should I leave, should I say it: we look at what you already know and are not saying. Most people need two talks, a fortnight apart, and a long walk in between.\n\nCamera off is fine. Birds in the background are not under my control.",
    offerings: [
      offer("Slow question", 60, 95, "One decision, unhurried.", { policy: "flexible" }),
      offer("The second talk", 45, 70, "A fortnight and a walk later.", { policy: "flexible" }),
    ],
  },
  {
    name: "Amara Osei-Mensah", look: "long", zone: "Africa/Accra", countries: ["GH", "GB", "US"], languages: ["en", "fr"], currency: "USD", hours: "always",
    headline: "Interview coaching for international organisations",
    expertise: ["job-interviews", "working-abroad", "career-change"],
    bio: "I sat on more than two hundred interview panels for a UN agency in Accra and Geneva. Competency-based interviews are a language; it can be learned in a few hours.\n\nWe choose eight stories from your work and cut each to two minutes: situation, what *you* did, result, lesson. Then I ask the questions that panels really ask, including the awkward last one.\n\nI work odd hours on purpose, because my clients are everywhere.",
    offerings: [
      offer("Panel rehearsal", 60, 90, "Eight questions, eight stories, honest scores.", { policy: "moderate" }),
      offer("Tomorrow morning", 45, 85, "For interviews that are very soon.", { policy: "strict" }),
    ],
  },
];
