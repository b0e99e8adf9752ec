"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { readonly bookingId: string; readonly status: string; /** Asks again and again, for a page that waits for a payment. */ readonly isWaiting: boolean };

/** Keeps the page true: comes again when the server says that this booking changed, and asks by itself where somebody waits. */
export function LiveBooking({ bookingId, status, isWaiting }: Props) {
  const router = useRouter();

  useEffect(() => {
    const source = new EventSource("/api/events");
    source.addEventListener("change", ({ data }: MessageEvent<string>) => {
      const { kind, id } = JSON.parse(data) as { kind: string; id: string };
      if (id === bookingId || kind === "missed") router.refresh();
    });
    return () => source.close();
  }, [bookingId, router]);

  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void changed(bookingId, status).then((isChanged) => isChanged && router.refresh()), 3_000);
    return () => clearInterval(timer);
  }, [bookingId, status, isWaiting, router]);

  return null;
}

async function changed(bookingId: string, status: string): Promise<boolean> {
  const response = await fetch(`/api/v1/bookings/${bookingId}`).catch(() => null);
  if (!response?.ok) return false;
  const booking = (await response.json()) as { status: string; payment: { lastError: string | null } | null };
  return booking.status !== status || (booking.payment?.lastError ?? null) !== null;
}
