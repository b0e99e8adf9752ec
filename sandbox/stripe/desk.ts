import Stripe from "stripe";
import { exampleOf, type Kind, type Kinds } from "@/sandbox/stripe/fixtures";
import { newId } from "@/sandbox/stripe/new-id";
import { createResourceStore, type ResourceStore } from "@/sandbox/stripe/resource-store";
import type { Outbox } from "@/sandbox/webhooks/outbox";
import type { World } from "@/sandbox/world";

/** Who caused an event: an API request, or (null) the clock or the hosted page. */
export type Cause = { readonly id: string; readonly idempotencyKey: string | null };

/** Where one Stripe operation works: the resources, the second it happens in, and a way to announce. */
export type Desk = {
  readonly resources: ResourceStore;
  /** Seconds since 1970, as Stripe counts. */
  readonly now: number;
  /** The sandbox's own address, for links to its pages. */
  readonly origin: string;
  announce<K extends Kind>(type: Stripe.Event.Type, resource: Kinds[K]): void;
};

export type DeskFactory = (origin: string, cause: Cause | null) => Desk;

/** Makes desks over one world; everything at a desk happens inside the caller's transaction. */
export function createDesks(world: World, outbox: Outbox): DeskFactory {
  const resources = createResourceStore(world.database);
  return (origin, cause) => {
    const now = Math.floor(world.clock().getTime() / 1000);
    return {
      resources, now, origin,
      announce(type, resource) {
        const event = eventOf(type, resource, now, cause);
        resources.save("event", event);
        outbox.add(event.id, type);
      },
    };
  };
}

function eventOf(type: Stripe.Event.Type, resource: object, created: number, cause: Cause | null): Stripe.Event {
  // An event carries the resource as it was at that moment; the union of 250 payload types cannot follow a runtime type.
  return {
    ...exampleOf("event"),
    id: newId("evt"), api_version: Stripe.API_VERSION, created, type,
    data: { object: structuredClone(resource) },
    request: cause ? { id: cause.id, idempotency_key: cause.idempotencyKey } : { id: null, idempotency_key: null },
  } as Stripe.Event;
}
