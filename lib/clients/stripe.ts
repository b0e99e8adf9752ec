import Stripe from "stripe";
import { env } from "@/lib/platform/env";

const holder = globalThis as typeof globalThis & { colloquyStripe?: Stripe };

/** The one Stripe client of this process; which address answers is a setting. */
export function stripe(): Stripe {
  return (holder.colloquyStripe ??= new Stripe(env().STRIPE_SECRET_KEY, { ...address(), timeout: 10_000, maxNetworkRetries: 1, telemetry: false }));
}

function address(): { host: string; port: number; protocol: "http" | "https" } | object {
  const base = env().STRIPE_API_BASE;
  if (!base) return {};
  const { hostname, port, protocol } = new URL(base);
  const isHttp = protocol === "http:";
  return { host: hostname, port: Number(port) || (isHttp ? 80 : 443), protocol: isHttp ? "http" : "https" };
}
