import { openCalendars } from "@/sandbox/calendars/open-calendars";
import { serveAuthentication } from "@/sandbox/checkout/serve-authentication";
import { serveCheckout } from "@/sandbox/checkout/serve-checkout";
import { serveReceipts } from "@/sandbox/checkout/serve-receipts";
import { createFaults } from "@/sandbox/control/faults";
import { findPayments } from "@/sandbox/control/find-payments";
import { paymentsPage } from "@/sandbox/control/payments-page";
import { serveControl } from "@/sandbox/control/serve-control";
import { createGrants } from "@/sandbox/google/grants";
import { serveGoogle } from "@/sandbox/google/serve-google";
import { openSigningKey } from "@/sandbox/google/signing-key";
import { serveIcs } from "@/sandbox/ics/serve-ics";
import { createMailStore } from "@/sandbox/mail/mail-store";
import { serveMailbox } from "@/sandbox/mail/serve-mailbox";
import { serveResend } from "@/sandbox/mail/serve-resend";
import { indexPage } from "@/sandbox/pages/index-page";
import { serveMicrosoftLogin } from "@/sandbox/microsoft/serve-login";
import { json } from "@/sandbox/reply";
import { createRouter, type Router } from "@/sandbox/router";
import { serveSpeech } from "@/sandbox/speech/serve-speech";
import { createDesks } from "@/sandbox/stripe/desk";
import { serveStripe } from "@/sandbox/stripe/serve-stripe";
import { tick } from "@/sandbox/stripe/tick";
import { type Courier, startCourier } from "@/sandbox/webhooks/courier";
import { createOutbox } from "@/sandbox/webhooks/outbox";
import type { World } from "@/sandbox/world";
import { serveZoom } from "@/sandbox/zoom/serve-zoom";
import { createZoomCourier } from "@/sandbox/zoom/zoom-courier";
import { createZoomStore } from "@/sandbox/zoom/zoom-store";

export type Rooms = { readonly router: Router; wakeUp(origin: string): { stop(): Promise<void>; tick: () => void } };

/** Puts every stand-in behind one router; nothing moves by itself until `wakeUp` has told them their address. */
export async function openRooms(world: World): Promise<Rooms> {
  const { database, clock } = world;
  const router = createRouter();
  const outbox = createOutbox(database, clock);
  const desks = createDesks(world, outbox);
  const faults = createFaults(database);
  const mails = createMailStore(database, clock);
  const [zoomStore, zoomCourier] = [createZoomStore(database, clock), createZoomCourier(world)];
  let courier: Courier | null = null;
  const settled = () => courier?.wake();

  router.on("GET", "/healthz", () => json(200, { status: "ok" }));
  router.on("GET", "/", (request) => {
    const payments = desks(request.origin, null).resources.count("checkout.session");
    return indexPage(request.origin, world.config.publicUrl, { mails: mails.count(), payments, waiting: outbox.waiting(), zoomMeetings: zoomStore.all().length });
  });
  router.on("GET", "/payments", (request) => paymentsPage({ stories: findPayments(desks(request.origin, null)), deliveries: outbox.newest(100), outbox }));
  serveStripe({ router, database, desks, faults, settled }, outbox);
  serveCheckout({ router, world, desks, settled });
  serveAuthentication({ router, world, desks, settled });
  serveReceipts(router, world, desks);
  serveControl({ router, desks, faults, outbox, wake: settled });
  serveIcs(router, world);
  serveResend(router, mails, faults);
  serveMailbox(router, mails);
  const grants = { google: createGrants(database, clock, "google"), microsoft: createGrants(database, clock, "microsoft") } as const;
  serveGoogle(router, world, grants.google, await openSigningKey(database));
  serveMicrosoftLogin(router, world, grants.microsoft);
  const calendars = openCalendars(router, world, faults, grants);
  serveSpeech(router);
  serveZoom({ router, world, faults, store: zoomStore, courier: zoomCourier });

  return {
    router,
    wakeUp(origin) {
      const stripeCourier = startCourier(world, outbox, desks(origin, null).resources);
      courier = stripeCourier;
      zoomCourier.start();
      return {
        stop: async () => {
          await Promise.all([stripeCourier.stop(), zoomCourier.stop(), calendars.stop()]);
        },
        tick: () => {
          if (database.transaction(() => tick(database, desks(origin, null))) > 0) settled();
          calendars.wake();
        },
      };
    },
  };
}
