import { z } from "zod";
import { countryCodes } from "@/lib/geography/core/codes";
import { countryName } from "@/lib/geography/core/names";
import { notFound } from "@/lib/kernel/errors";
import { offsetOf, pageFrom, pageOf, PageQuerySchema } from "@/lib/kernel/page";
import { openOperation } from "@/lib/platform/procedure";

const CountrySchema = z.object({ code: z.string(), name: z.string() });

const byName = countryCodes.map((code) => ({ code, name: countryName(code) })).sort((a, b) => a.name.localeCompare(b.name, "en"));

/** Countries by name; `q` finds a part of the name or the code. */
export const listCountries = openOperation("geography.list-countries")
  .route({ method: "GET", path: "/countries", summary: "Countries by name", tags: ["Places"] })
  .input(PageQuerySchema.extend({ q: z.string().trim().toLowerCase().max(60).default("") }))
  .output(pageOf(CountrySchema))
  .handler(({ input: { q, limit, cursor } }) => {
    const found = byName.filter(({ code, name }) => name.toLowerCase().includes(q) || code.toLowerCase() === q);
    const offset = offsetOf(cursor);
    const page = pageFrom(found.slice(offset, offset + limit + 1), limit, offset);
    return { items: [...page.items], nextCursor: page.nextCursor, total: found.length };
  });

/** One country by its code, in either case. */
export const getCountry = openOperation("geography.get-country")
  .route({ method: "GET", path: "/countries/{code}", summary: "One country", tags: ["Places"] })
  .input(z.object({ code: z.string().max(10) }))
  .output(CountrySchema)
  .handler(({ input: { code } }) => {
    const found = byName.find((country) => country.code === code.toUpperCase());
    if (!found) throw notFound("country");
    return found;
  });
