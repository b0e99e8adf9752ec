import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";

const stripe = new Stripe("sk_test_receiver");

export type WebhookReceiver = {
  readonly url: string;
  readonly received: Stripe.Event[];
  /** Resolves with the first event of this type that is not yet taken. */
  next(type: string): Promise<Stripe.Event>;
  /** The statuses of the coming answers; 200 when there are no more. */
  answerWith(...statuses: number[]): void;
  close(): Promise<void>;
};

/** A small product: verifies each delivery with Stripe's own code, and counts a forged one as a failure of the test. */
export async function startWebhookReceiver(secret: string): Promise<WebhookReceiver> {
  const received: Stripe.Event[] = [];
  const taken = new Set<Stripe.Event>();
  const waiting: (() => void)[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const event = await stripe.webhooks.constructEventAsync(Buffer.concat(chunks), String(request.headers["stripe-signature"]), secret);
    const status = statuses.shift() ?? 200;
    response.writeHead(status).end();
    if (status === 200) received.push(event);
    for (const wake of waiting.splice(0)) wake();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/webhooks/stripe`,
    received,
    async next(type) {
      for (;;) {
        const event = received.find((candidate) => candidate.type === type && !taken.has(candidate));
        if (event) {
          taken.add(event);
          return event;
        }
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    answerWith: (...next) => statuses.push(...next),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
