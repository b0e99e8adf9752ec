"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = { readonly bookingId: string; readonly status: string; /** Asks again and again, for a page that waits for a payment. */ readonly isWaiting: boolean };

/** Keeps the page true: looks once when it is shown, also by the back button; comes again when the server says that this booking changed, and asks by itself where somebody waits. */
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
    void bookingNow(bookingId).then((booking) => booking && booking.status !== status && router.refresh());
  }, [bookingId, status, router]);

  useEffect(() => {
    if (!isWaiting) return;
    const look = (booking: BookingNow | null): void => {
      if (booking && (booking.status !== status || (booking.payment?.lastError ?? null) !== null)) router.refresh();
    };
    const timer = setInterval(() => void bookingNow(bookingId).then(look), 3_000);
    return () => clearInterval(timer);
  }, [bookingId, status, isWaiting, router]);

  return null;
}

type BookingNow = { readonly status: string; readonly payment: { readonly lastError: string | null } | null };

async function bookingNow(bookingId: string): Promise<BookingNow | null> {
  const response = await fetch(`/api/v1/bookings/${bookingId}`).catch(() => null);
  return response?.ok ? ((await response.json()) as BookingNow) : null;
}
