import type Stripe from "stripe";
import { checkoutPage } from "@/sandbox/checkout/checkout-page";
import { alreadyPaidPage, expiredPage } from "@/sandbox/checkout/closed-pages";
import { paySession } from "@/sandbox/checkout/pay-session";
import { successUrl } from "@/sandbox/checkout/session-words";
import { readTyped } from "@/sandbox/checkout/typed";
import { errorPage } from "@/sandbox/pages/error-page";
import { seeOther } from "@/sandbox/reply";
import { pathParam, type Reply, type Router, type SandboxRequest } from "@/sandbox/router";
import type { Desk, DeskFactory } from "@/sandbox/stripe/desk";
import { expireIfDue } from "@/sandbox/stripe/finish-session";
import type { World } from "@/sandbox/world";

type Parts = { router: Router; world: World; desks: DeskFactory; settled: () => void };

/** The hosted payment page: look, pay, and what a closed session says. */
export function serveCheckout({ router, world, desks, settled }: Parts): void {
  const within = (request: SandboxRequest, work: (desk: Desk, session: Stripe.Checkout.Session) => Reply): Reply => {
    const desk = desks(request.origin, null);
    const reply = world.database.transaction(() => {
      const found = desk.resources.find("checkout.session", pathParam(request, "session"));
      return found ? work(desk, expireIfDue(desk, found)) : unknownSession();
    });
    settled();
    return reply;
  };
  const merchant = world.config.merchantName;

  router.on("GET", "/checkout/:session", (request) => within(request, (desk, session) => {
    if (session.status === "expired") return expiredPage(session, merchant);
    if (session.status === "complete") return alreadyPaidPage(session, merchant);
    return checkoutPage({ desk, session, merchant, typed: null });
  }));

  router.on("POST", "/checkout/:session", (request) => within(request, (desk, session) => {
    if (session.status === "expired") return expiredPage(session, merchant);
    if (session.status === "complete") return seeOther(successUrl(session));
    const typed = readTyped(request, session);
    if (typed.cardNumber === null || typed.emailProblem) return checkoutPage({ desk, session, merchant, typed });
    const paid = paySession(desk, session, typed.cardNumber, typed.email);
    if (paid === "paid") return seeOther(successUrl(session));
    return seeOther(paid === "refused" ? `/checkout/${session.id}` : paid.askBankAt);
  }));
}

function unknownSession(): Reply {
  return errorPage(404, "No such checkout", "The link is wrong, or this sandbox has been emptied since. Go back to where you came from and start again.");
}

