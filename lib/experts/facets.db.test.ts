import { beforeAll, expect, test } from "vitest";
import { searchFrom } from "@/lib/experts/core/search";
import { countExperts, fittingExperts } from "@/lib/experts/list-experts";
import { newListedExpert } from "@/lib/testing/listed-experts";

beforeAll(async () => {
  await newListedExpert({ name: "Ann French", kind: "coach", languages: ["fr", "en"], countries: ["FR"], expertise: ["careers"] });
  await newListedExpert({ name: "Ben German", kind: "coach", languages: ["de"], countries: ["DE"], expertise: ["careers"] });
  await newListedExpert({ name: "Cem Both", kind: "mentor", languages: ["fr", "de"], countries: ["FR", "DE"], expertise: ["writing"] });
  await newListedExpert({ name: "Dot Dear", kind: "mentor", languages: ["de"], countries: ["CH"], expertise: ["writing"], price: 40_000 });
});

const names = ["kind", "language", "country", "expertise"] as const;

test.each([{}, { language: "fr" }, { language: "fr", kind: "coach" }, { kind: "mentor", maxPrice: "100" }, { country: "DE", expertise: "careers", language: ["fr", "de"] }])(
  "a number beside a choice is what that choice shows: %j",
  async (asked) => {
    const search = searchFrom(asked);
    const beside = (await fittingExperts(search)).facets();
    for (const name of names) {
      for (const { value, count } of beside[name]) expect(await countExperts({ ...search, [name]: [value] }), `${name}=${value}`).toBe(count);
    }
  },
);

test("the other values of a chosen filter keep their numbers", async () => {
  const { language } = (await fittingExperts(searchFrom({ language: "en", kind: "coach" }))).facets();
  expect(language).toEqual(expect.arrayContaining([{ value: "de", count: 1 }, { value: "en", count: 1 }, { value: "fr", count: 1 }]));
});
