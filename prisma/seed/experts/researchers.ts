import { type ExpertSketch, offer } from "../expert-sketch";

/** Researchers; the first of them signs in as the demo researcher. */
export const researchers: readonly ExpertSketch[] = [
  {
    name: "Dr. Leonie Achterberg", look: "long", zone: "Europe/Amsterdam", countries: ["NL", "DE"], languages: ["nl", "de", "en"], currency: "EUR", hours: "wide",
    headline: "Batteries that survive winter: electrolytes and cold cells",
    expertise: ["energy-storage", "materials-science", "grant-writing"],
    bio: "I study what happens inside lithium and sodium cells below freezing, mostly with neutron beams and a great deal of waiting. My group in Delft has eight people and one very old cryostat.\n\nI explain the state of the field to engineers, journalists and investors: what is physics, what is engineering, and what is a press release. Send your question and any data sheet beforehand; I will have read it.\n\nI also read grant proposals in energy materials, and tell applicants what a panel will say.",
    offerings: [
      offer("Ask about batteries", 45, 90, "One question, answered with sources.", { policy: "flexible" }),
      offer("Technical review", 90, 190, "A data sheet, claim or plan, examined.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Samuel Kiprotich", look: "short", zone: "Africa/Nairobi", countries: ["KE", "TZ"], languages: ["en", "sw"], currency: "USD", hours: "mornings",
    headline: "Soil carbon, and how to measure it without fooling yourself",
    expertise: ["soil-science", "climate-science", "statistics"],
    bio: "For fifteen years I have taken soil cores from smallholder farms in the Rift Valley. Carbon in soil is slow, patchy and easy to overstate.\n\nI advise projects on sampling plans, baselines and what they may honestly claim. Bring your map and your budget, and we find the number of cores that answers your question.\n\nI also speak to farmers' groups in Swahili at no charge; write to me.",
    offerings: [
      offer("Sampling plan", 60, 85, "How many cores, where, how deep.", { policy: "flexible" }),
      offer("Claim check", 45, 70, "What your data allow you to say.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Mirjana Kovačević", look: "long", zone: "Europe/Vienna", countries: ["AT", "RS"], languages: ["de", "sr", "en"], currency: "EUR", hours: "late",
    headline: "T cells, vaccines and what a trial can show",
    expertise: ["immunology", "epidemiology", "academic-writing"],
    bio: "Immunologist with a foot in the clinic: I have worked on tick-borne encephalitis since my diploma thesis. I like questions from people outside the field, because they find the weak spots.\n\nIn a session I go through a paper or a protocol with you, figure by figure, and say what holds. Patient organisations, science writers and doctoral students come most often.\n\nI give no medical advice for individual cases.",
    offerings: [
      offer("One paper, figure by figure", 60, 95, "What it shows and what it does not.", { policy: "flexible" }),
      offer("Protocol talk", 90, 150, "For people who are planning a study.", { policy: "moderate" }),
    ],
  },
  {
    name: "Prof. Eduardo Quispe", look: "short", zone: "America/Lima", countries: ["PE", "BO"], languages: ["es", "qu", "en"], currency: "USD", hours: "office",
    headline: "Archaeology of water: canals, terraces, and law",
    expertise: ["archaeology", "history-of-science", "climate-science"],
    bio: "I dig canals; more exactly, I dig out canals that were dug a thousand years ago in the southern Andes, some of which still carry water. Who was allowed to open the gate, and when, is written in the stones.\n\nFilm-makers, lawyers in water disputes and novelists come to me for detail. I bring drawings and photographs to the session, and tell you when nobody knows.\n\nSpanish, English, and Quechua with pleasure.",
    offerings: [
      offer("A question about the Andes", 45, 60, "With drawings and sources.", { policy: "flexible" }),
      offer("Reading your manuscript", 90, 120, "Detail and plausibility.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Shreya Bhattacharjee", look: "long", zone: "Asia/Kolkata", countries: ["IN", "US"], languages: ["bn", "en", "hi"], currency: "INR", hours: "split",
    headline: "Language models for languages with little text",
    expertise: ["language-models", "machine-learning", "data-science"],
    bio: "I build and measure language technology for Santali, Bodo and other languages in which the internet is a few thousand pages long. The interesting part is evaluation: how do you know that it works when there is no test set?\n\nI help teams choose between training, adapting and *not using a model*, and show how to build a small honest benchmark in a week.\n\nBring examples in your own language, even handwritten ones.",
    offerings: [
      offer("Consultation", 60, 5200, "Your task, your data, an honest plan.", { policy: "moderate" }),
      offer("Benchmark in a week", 90, 7200, "We design a small test that means something.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Niamh Treacy", look: "long", zone: "Europe/London", countries: ["GB", "IE"], languages: ["en"], currency: "GBP", hours: "threeDays",
    headline: "Statistics for people with small samples and large questions",
    expertise: ["statistics", "epidemiology", "academic-writing"],
    bio: "I have been the statistician on eighty-odd studies, from ballet injuries to hip replacements. My favourite sentence is: *what would you do if the answer were the other way round?*\n\nWe look at your design before data, or at your data before you torture them. I write the analysis plan with you in plain language and leave you with code you can read.\n\nReviewer two holds no terror for me; bring the letter.",
    offerings: [
      offer("Study clinic", 60, 110, "Design, sample size, analysis plan.", { policy: "flexible" }),
      offer("Answer to reviewers", 45, 85, "We answer the statistical points together.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Kenji Sakaguchi", look: "short", zone: "Asia/Tokyo", countries: ["JP"], languages: ["ja", "en"], currency: "JPY", hours: "office",
    headline: "Walking robots and why they fall",
    expertise: ["robotics", "machine-learning", "materials-science"],
    bio: "My laboratory in Sendai builds legged machines for inspection work in damaged buildings. They fall about nine times a day; we film every fall.\n\nI advise companies on whether legs are needed at all (often not), on actuators and safety, and on reading simulation results with suspicion. Students may ask about laboratories in Japan.\n\nI speak slowly in English, and draw a lot.",
    offerings: [
      offer("Do you need legs?", 60, 16000, "An honest look at your application.", { policy: "moderate" }),
      offer("Student question", 30, 5000, "Laboratories, admission, life.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dr. Hélène Marchetti", look: "long", zone: "Europe/Brussels", countries: ["BE", "FR", "IT"], languages: ["fr", "it", "en"], currency: "EUR", hours: "evenings",
    headline: "How cities decide: trams, parking and the people against them",
    expertise: ["urban-planning", "development-economics", "history-of-science"],
    bio: "I study how transport decisions are really made, which means minutes of council meetings, not models. Thirty cities in twelve countries so far.\n\nCity officials, campaigners and journalists talk to me before they begin. I bring comparable cases with costs and timelines, and say which arguments changed minds. Neutrality is not my strong point, but I show my sources.\n\nEvenings, because councils meet in the evening and I have got used to it.",
    offerings: [
      offer("Comparable cases", 60, 100, "Three cities that tried it, with numbers.", { policy: "flexible" }),
      offer("Plan review", 90, 160, "Before you publish it.", { policy: "strict" }),
    ],
  },
  {
    name: "Dr. Kwabena Asante", look: "short", zone: "Africa/Accra", countries: ["GH", "CI"], languages: ["en", "fr"], currency: "USD", hours: "late",
    headline: "Cash transfers, cocoa and what surveys miss",
    expertise: ["development-economics", "statistics", "grant-writing"],
    bio: "I have run household surveys in Ghana and Côte d'Ivoire since 2009. A questionnaire is a conversation between tired people; that explains most bad data.\n\nI help organisations to evaluate programmes at a size they can afford: what to compare, whom to ask, and which questions to cut. I am blunt about studies that cannot answer what they promise.\n\nDoctoral students may book the short session for half an hour of field advice.",
    offerings: [
      offer("Evaluation design", 60, 95, "A study you can afford and believe.", { policy: "moderate" }),
      offer("Field advice", 30, 40, "For doctoral students before they travel.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dr. Tamsin Wolcott", look: "long", zone: "Australia/Sydney", countries: ["AU", "NZ"], languages: ["en"], currency: "AUD", hours: "mornings",
    headline: "Reefs after heat: what comes back and what does not",
    expertise: ["marine-biology", "climate-science", "statistics"],
    bio: "I count coral. I have done so on the same forty-two transects since 2008, which gives me an unusual sense of time.\n\nDivers, film crews, teachers and planners ask me what a given reef was, is and may be. I show pictures of the same square metre over the years. I do not sell hope, and I do not sell despair either.\n\nWhen I am at sea, I am away for two weeks and the calendar shows it.",
    offerings: [
      offer("One reef, explained", 45, 90, "With the same square metre through the years.", { policy: "flexible" }),
      offer("Monitoring design", 90, 170, "Transects, effort, and what you can detect.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Andreas Lindt", look: "short", zone: "Europe/Zurich", countries: ["CH", "DE"], languages: ["de", "en"], currency: "CHF", hours: "office",
    headline: "Sleep, memory and the brain that learns at night",
    expertise: ["neuroscience", "sleep", "academic-writing"],
    bio: "I record the sleeping brain, usually from a chair, usually at four in the morning. My work is on how memories are sorted during slow waves.\n\nI talk with teachers, physicians, trainers and makers of devices about what sleep research supports. It is less than advertised and more interesting. If you build something, I will ask how you would know that it fails.\n\nNot a sleep clinic: for complaints of your own please see one.",
    offerings: [
      offer("What the evidence says", 45, 140, "One claim about sleep, examined.", { policy: "moderate" }),
      offer("Device or course review", 90, 260, "For makers who want to know early.", { policy: "strict" }),
    ],
  },
  {
    name: "Dr. Ana Beatriz Figueira", look: "long", zone: "America/Sao_Paulo", countries: ["BR"], languages: ["pt", "en", "es"], currency: "BRL", hours: "threeDays",
    headline: "Dengue, mosquitoes, and forecasts that cities can use",
    expertise: ["epidemiology", "data-science", "climate-science"],
    bio: "I forecast dengue for municipalities in São Paulo state. A forecast is useful if a person with three trucks can act on it; that is our test.\n\nHealth departments, students and data teams come with series that break every January. We look at reporting delays first, weather second and models last.\n\nPortuguese preferred; English and Spanish work well.",
    offerings: [
      offer("Look at my series", 60, 300, "Delays first, models last.", { policy: "flexible" }),
      offer("Thesis talk", 45, 210, "For master's and doctoral students.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dr. Benedikt Rosenqvist", look: "short", zone: "Europe/Helsinki", countries: ["FI", "SE"], languages: ["sv", "fi", "en"], currency: "EUR", hours: "mornings",
    headline: "A historian of medicine for novelists and museums",
    expertise: ["history-of-science", "writing", "nursing"],
    bio: "What did a ward smell like in 1884? Who held the lamp? I have spent my working life in hospital archives in Helsinki, Uppsala and Edinburgh, and I can usually find out.\n\nI advise novelists, screenwriters and curators. Send the scene or the label; I answer with what was possible, what was likely and what is charmingly wrong. You decide what to keep.\n\nMy own book on night nurses appears next year.",
    offerings: [
      offer("Scene check", 45, 65, "Possible, likely, charmingly wrong.", { policy: "flexible" }),
      offer("Archive question", 60, 85, "I look beforehand and bring what I found.", { policy: "moderate" }),
    ],
  },
  {
    name: "Dr. Xiomara Delgado", look: "long", zone: "America/New_York", countries: ["US", "DO"], languages: ["es", "en"], currency: "USD", hours: "split",
    headline: "Interpretable machine learning for medicine",
    expertise: ["machine-learning", "neuroscience", "statistics"],
    bio: "I work on models that a physician can argue with. Much of what is sold as explanation is decoration, and I have published some of the decoration myself, to my regret.\n\nI review models for hospitals and start-ups: what the data cannot contain, how the model fails by group, and what a clinician would do differently because of it.\n\nFor students I keep two cheap sessions a month; look for the short one.",
    offerings: [
      offer("Model review", 90, 240, "Data, failure by group, use.", { policy: "strict" }),
      offer("Consultation", 60, 170, "A question on method.", { policy: "moderate" }),
      offer("Student half hour", 30, 30, "Two a month, first come first served.", { policy: "flexible" }),
    ],
  },
  {
    name: "Dr. Yusuf Al-Harbi", look: "short", zone: "Asia/Dubai", countries: ["AE", "GB"], languages: ["ar", "en"], currency: "USD", hours: "nights",
    headline: "Materials for heat: concrete, coatings and cool roofs",
    expertise: ["materials-science", "architecture", "urban-planning"],
    bio: "I test building materials at fifty degrees and above, which in Dubai does not need a laboratory. My interest is what stays reflective after three summers of dust.\n\nArchitects and city engineers bring specifications. I say which numbers come from a clean sample in a brochure and which from a real roof, and what maintenance does to both.\n\nArabic and English. Late hours are fine with me; it is cooler.",
    offerings: [
      offer("Specification check", 60, 130, "Brochure numbers against roof numbers.", { policy: "moderate" }),
      offer("Quick question", 30, 70, "One material, one climate.", { policy: "flexible" }),
    ],
  },
];
