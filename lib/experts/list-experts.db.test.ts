import { beforeAll, describe, expect, test } from "vitest";
import { whatToLoosen } from "@/lib/experts/facets";
import { countExperts, fittingExperts, listExperts } from "@/lib/experts/list-experts";
import { findExpert, getExpert, getOffering } from "@/lib/experts/queries";
import { searchFrom, type SearchParams } from "@/lib/experts/core/search";
import { suggest } from "@/lib/experts/suggest";
import type { Actor } from "@/lib/kernel/actor";
import { DomainError } from "@/lib/kernel/errors";
import { expireTags } from "@/lib/platform/cache";
import { db } from "@/lib/platform/db";
import { newListedExpert } from "@/lib/testing/listed-experts";

const made: Record<string, Awaited<ReturnType<typeof newListedExpert>>> = {};

beforeAll(async () => {
  made["camille"] = await newListedExpert({
    name: "Camille Durand", kind: "coach", headline: "Leading a team for the first time", languages: ["fr", "en"], countries: ["FR"], expertise: ["new-managers"], price: 12_000, ratingTotal: 48, reviewCount: 10,
  });
  made["odon"] = await newListedExpert({
    name: "Ödön Nagy", kind: "researcher", headline: "Soil that remembers", languages: ["hu"], countries: ["HU", "AT"], expertise: ["soil-science", "neuroscience"], price: 3_000_000, currency: "JPY", ratingTotal: 5, reviewCount: 1,
  });
  made["noor"] = await newListedExpert({
    name: "Noor Haddad", kind: "mentor", headline: "From the lab to a company", languages: ["ar", "fr"], countries: ["LB"], expertise: ["founders"], price: 6_000, currency: "USD", format: "in_person",
  });
  made["draft"] = await newListedExpert({ name: "Camille Draft", isPublished: false });
  made["suspended"] = await newListedExpert({ name: "Camille Suspended", isSuspended: true, ratingTotal: 50, reviewCount: 10 });
});

async function found(params: SearchParams): Promise<string[]> {
  const { items, total } = await listExperts(searchFrom(params), 20, 0);
  expect(total).toBe(items.length);
  return items.map(({ name }) => name);
}

const everyone = ["Camille Durand", "Ödön Nagy", "Noor Haddad"];

describe("the list", () => {
  test.each<[SearchParams, string[]]>([
    [{}, everyone],
    [{ kind: "mentor" }, ["Noor Haddad"]],
    [{ kind: ["mentor", "researcher"] }, ["Ödön Nagy", "Noor Haddad"]],
    [{ language: "fr" }, ["Camille Durand", "Noor Haddad"]],
    [{ language: ["hu", "ar"] }, ["Ödön Nagy", "Noor Haddad"]],
    [{ country: "AT" }, ["Ödön Nagy"]],
    [{ expertise: ["founders", "new-managers"] }, ["Camille Durand", "Noor Haddad"]],
    [{ minPrice: "100" }, ["Camille Durand", "Ödön Nagy"]],
    [{ maxPrice: "53" }, ["Noor Haddad"]],
    [{ minPrice: "55", maxPrice: "65", currency: "USD" }, ["Noor Haddad"]],
    [{ minPrice: "20000", currency: "JPY" }, ["Camille Durand", "Ödön Nagy"]],
    [{ minRating: "4.9" }, ["Ödön Nagy"]],
    [{ format: "in_person" }, ["Noor Haddad"]],
    [{ q: "camille" }, ["Camille Durand"]],
    [{ q: "camile" }, ["Camille Durand"]],
    [{ q: "odon" }, ["Ödön Nagy"]],
    [{ q: "nurosience" }, ["Ödön Nagy"]],
    [{ q: "team lead" }, ["Camille Durand"]],
    [{ q: "mentor company" }, ["Noor Haddad"]],
    [{ q: "team soil" }, []],
    [{ q: "100%_'; --" }, []],
    [{ q: "???" }, everyone],
    [{ sort: "price" }, ["Noor Haddad", "Camille Durand", "Ödön Nagy"]],
    [{ sort: "-price" }, ["Ödön Nagy", "Camille Durand", "Noor Haddad"]],
    [{ sort: "rating" }, ["Ödön Nagy", "Camille Durand", "Noor Haddad"]],
    [{ kind: "baker", maxPrice: "-3", language: "" }, everyone],
  ])("%j finds %j", async (params, names) => {
    expect(await found(params)).toEqual(names);
  });

  test("pages hold everybody once, and say when they end", async () => {
    const pages = await Promise.all([0, 1, 2].map((offset) => listExperts(searchFrom({}), 1, offset)));
    expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(everyone);
    expect(pages.map(({ nextCursor }) => nextCursor !== null)).toEqual([true, true, false]);
    expect((await listExperts(searchFrom({}), 20, 40)).items).toEqual([]);
  });

  test("counts what the filters offer, and says which one to loosen", async () => {
    const { language, kind } = (await fittingExperts(searchFrom({ country: ["FR", "LB"] }))).facets();
    expect(language).toEqual([{ value: "fr", count: 2 }, { value: "ar", count: 1 }, { value: "en", count: 1 }]);
    expect(kind.length).toBe(2);
    expect(await whatToLoosen(searchFrom({ kind: "mentor", language: "hu" }))).toEqual([{ names: ["kind"], count: 1 }, { names: ["language"], count: 1 }]);
    expect(await whatToLoosen(searchFrom({ kind: "mentor", language: "hu", country: "FR" }))).toEqual([
      { names: ["kind", "language"], count: 1 }, { names: ["kind", "country"], count: 1 }, { names: ["language", "country"], count: 1 },
    ]);
    expect(await countExperts(searchFrom({ kind: "mentor", language: "hu" }))).toBe(0);
  });

  test("suggests subjects and people", async () => {
    expect((await suggest("soi")).map(({ kind, label }) => [kind, label])).toEqual([["expertise", "Soil science"], ["expert", "Ödön Nagy"]]);
    expect(await suggest("  ")).toEqual([]);
  });

  test("follows a change as soon as it is told", async () => {
    const expert = made["noor"];
    const price = async () => (await listExperts(searchFrom({ kind: "mentor" }), 20, 0)).items[0]?.priceFrom?.amount;
    expect(await price()).toBe(6_000);
    await db.$transaction(async (tx) => {
      await tx.expert.update({ where: { id: expert?.id ?? "" }, data: { priceFromAmount: 7_000 } });
      await tx.user.update({ where: { id: expert?.userId ?? "" }, data: { name: "Noor el-Haddad" } });
      await expireTags(tx, ["experts", `expert:${expert?.id}`]);
    });
    await expect.poll(price).toBe(7_000);
    expect(await found({ q: "el haddad" })).toEqual(["Noor el-Haddad"]);
  });
});

describe("a profile", () => {
  const actor = (userId: string): Actor => ({ id: userId, role: "coach", name: "", timeZone: "UTC", photoFileId: null, expertId: null, sessionId: "" });

  test("shows a published expert with their offerings", async () => {
    const profile = await getExpert(null, made["camille"]?.slug ?? "");
    expect(profile).toMatchObject({ name: "Camille Durand", rating: 4.8, reviewCount: 10, isListed: true, priceFrom: { amount: 12_000, currency: "EUR" } });
    expect(profile.offerings).toMatchObject([{ title: "An hour", durationMinutes: 60, cancellationPolicy: { name: "flexible" } }]);
  });

  test("a draft is there for its owner alone", async () => {
    const { slug = "", userId = "" } = made["draft"] ?? {};
    expect(await findExpert(null, slug)).toBeNull();
    expect(await findExpert(actor(made["noor"]?.userId ?? ""), slug)).toBeNull();
    expect((await findExpert(actor(userId), slug))?.isListed).toBe(false);
  });

  test("a suspended person has no page", async () => {
    expect(await findExpert(null, made["suspended"]?.slug ?? "")).toBeNull();
  });

  test("somebody else's offering is not found", async () => {
    const refused = getOffering(null, made["camille"]?.slug ?? "", made["noor"]?.offeringId ?? "");
    await expect(refused).rejects.toBeInstanceOf(DomainError);
    await expect(refused).rejects.toMatchObject({ refusal: "not_found" });
  });
});
