"use client";

import dynamic from "next/dynamic";
import type { CardCheckoutProps } from "@/components/payments/card-checkout";
import { Skeleton } from "@/components/ui/skeleton";

const CardCheckout = dynamic(() => import("@/components/payments/card-checkout").then((module) => module.CardCheckout), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

/** The card fields, fetched only by the page that shows them. */
export function LazyCardCheckout(props: CardCheckoutProps) {
  return <CardCheckout {...props} />;
}
