import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { drain, whenStopping } from "@/lib/platform/drain";

async function serve(answer: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("what has begun is answered, streams end, nobody new is let in", async () => {
  const [begun, finish] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const { server, address } = await serve((request, response) => {
    if (request.url === "/slow") {
      begun.resolve(null);
      void finish.promise.then(() => response.end("whole"));
    } else {
      response.write("one");
      whenStopping(() => response.end("last"));
    }
  });
  const slow = fetch(`${address}/slow`);
  const stream = await fetch(`${address}/stream`);
  await begun.promise;
  const drained = drain([server], 60_000);
  await expect(fetch(address)).rejects.toThrow();
  finish.resolve(null);
  expect(await (await slow).text()).toBe("whole");
  expect(await stream.text()).toBe("onelast");
  expect(await drained).toBe(true);
});

test("what does not end in time is not waited for", async () => {
  const { server, address } = await serve((_request, response) => void response.write("for ever"));
  const stuck = await fetch(address);
  expect(await drain([server], 300)).toBe(false);
  server.closeAllConnections();
  await stuck.text().catch(() => "cut");
});
