import type Stripe from "stripe";
import { z } from "zod";
import type { Desk } from "@/sandbox/stripe/desk";
import { exampleOf } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { currency, integer, positiveInteger, text } from "@/sandbox/stripe/params";
import { idOf } from "@/sandbox/stripe/make-intent";
import { makePrice, makeProduct, ProductParams } from "@/sandbox/stripe/resources/prices";
import { badParam } from "@/sandbox/stripe/stripe-error";

/** One line of a Checkout session: a price by id, or one described on the spot. */
export const LineItemParams = z.strictObject({
  quantity: positiveInteger.optional(), price: text.optional(),
  price_data: z.strictObject({
    currency, unit_amount: integer.refine((value) => value >= 0, "Invalid non-negative integer"),
    product: text.optional(), product_data: ProductParams.optional(), tax_behavior: z.enum(["exclusive", "inclusive", "unspecified"]).optional(),
  }).optional(),
});

/** Turns the parameters into a line with its price and product written. `param` names the line in refusals. */
export function makeLineItem(desk: Desk, given: z.infer<typeof LineItemParams>, param: string): Stripe.LineItem {
  const price = priceOf(desk, given, param);
  const quantity = given.quantity ?? 1;
  const amount = (price.unit_amount ?? 0) * quantity;
  const product = desk.resources.get("product", idOf(price.product) ?? "");
  return {
    ...exampleOf("item"),
    id: newId("li"), quantity, price, currency: price.currency, description: product.name, metadata: {}, adjustable_quantity: null,
    amount_subtotal: amount, amount_total: amount, amount_tax: 0, amount_discount: 0,
  };
}

function priceOf(desk: Desk, given: z.infer<typeof LineItemParams>, param: string): Stripe.Price {
  if (given.price && given.price_data) throw badParam("You may only specify one of these parameters: price, price_data.", param);
  if (given.price) return desk.resources.get("price", given.price, `${param}[price]`);
  const described = given.price_data;
  if (!described) throw badParam(`Missing required param: ${param}[price].`, `${param}[price]`, "parameter_missing");
  return makePrice(desk, productIdOf(desk, described, param), described.unit_amount, described.currency);
}

function productIdOf(desk: Desk, described: NonNullable<z.infer<typeof LineItemParams>["price_data"]>, param: string): string {
  if (described.product) return desk.resources.get("product", described.product, `${param}[price_data][product]`).id;
  const name = `${param}[price_data][product_data]`;
  if (!described.product_data) throw badParam(`Missing required param: ${name}.`, name, "parameter_missing");
  return makeProduct(desk, described.product_data).id;
}
