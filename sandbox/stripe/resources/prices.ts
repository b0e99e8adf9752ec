import type Stripe from "stripe";
import { z } from "zod";
import { pathParam } from "@/sandbox/router";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { currency, expand, integer, mergeMetadata, metadata, readParams, text, webUrl } from "@/sandbox/stripe/params";
import type { StripeCall, StripeDoor } from "@/sandbox/stripe/stripe-door";

/** The product part of `price_data` and of products. */
export const ProductParams = z.strictObject({
  name: text, description: text.optional(), images: z.array(webUrl).max(8).optional(), metadata: metadata.optional(), tax_code: text.optional(),
});
const PriceParams = z.strictObject({
  currency, unit_amount: integer, product: text.optional(), product_data: z.strictObject({ name: text, metadata: metadata.optional() }).optional(),
  nickname: text.optional(), metadata: metadata.optional(), expand,
});

export function servePrices(door: StripeDoor): void {
  door.post("/products", (desk, { params }) => makeProduct(desk, readParams(ProductParams.extend({ expand }), params)));
  door.get("/products/:id", (desk, { request }) => desk.resources.get("product", pathParam(request, "id")));
  door.post("/prices", create);
  door.get("/prices/:id", (desk, { request }) => desk.resources.get("price", pathParam(request, "id")));
}

/** Writes a product. */
export function makeProduct(desk: Desk, given: z.infer<typeof ProductParams>): Stripe.Product {
  const product: Stripe.Product = {
    ...exampleOf("product"),
    id: newId("prod", 14), created: desk.now, updated: desk.now, default_price: null, package_dimensions: null, type: "service",
    name: given.name, description: given.description ?? null, images: given.images ?? [],
    metadata: mergeMetadata({}, given.metadata), tax_code: given.tax_code ?? null,
  };
  desk.resources.save("product", product);
  return product;
}

/** Writes a one-time price of a product. */
export function makePrice(desk: Desk, productId: string, unitAmount: number, inCurrency: string): Stripe.Price {
  const price = {
    ...exampleOf("price"),
    id: newId("price"), created: desk.now, type: "one_time" as const, recurring: null, custom_unit_amount: null, transform_quantity: null,
    product: productId, currency: inCurrency, unit_amount: unitAmount,
    // On the wire a decimal is text; the SDK turns it into its own number type.
    unit_amount_decimal: String(unitAmount) as unknown as Stripe.Price["unit_amount_decimal"],
  };
  desk.resources.save("price", price);
  return price;
}

function create(desk: Desk, { params }: StripeCall): Stripe.Price {
  const given = readParams(PriceParams, params);
  const productId = given.product ? desk.resources.get("product", given.product, "product").id : makeProduct(desk, { name: "Unnamed", ...given.product_data }).id;
  const price = {
    ...makePrice(desk, productId, given.unit_amount, given.currency),
    nickname: given.nickname ?? null, metadata: mergeMetadata({}, given.metadata),
  };
  desk.resources.save("price", price);
  return price;
}
