import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OutboundError } from "@/lib/platform/outbound-error";
import { pinnedGet } from "@/lib/platform/pinned-get";
import { safeFetch, type SafeFetchOptions } from "@/lib/platform/safe-fetch";

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const answers: Record<string, Answer> = {
  "/plain": (_, outgoing) => outgoing.writeHead(200, { etag: '"1"' }).end("hello"),
  "/told": (incoming, outgoing) => outgoing.end(JSON.stringify(incoming.headers)),
  "/gone": (_, outgoing) => outgoing.writeHead(404).end("no"),
  "/gzip": (_, outgoing) => outgoing.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed")),
  "/br": (_, outgoing) => outgoing.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("packed")),
  "/bomb": (_, outgoing) => outgoing.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000))),
  "/torn": (_, outgoing) => outgoing.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("packed").subarray(0, 12)),
  "/odd": (_, outgoing) => outgoing.writeHead(200, { "content-encoding": "zstd" }).end("?"),
  "/claims": (_, outgoing) => outgoing.writeHead(200, { "content-length": "99999999" }).write("x"),
  "/endless": (_, outgoing) => void setInterval(() => outgoing.destroyed || outgoing.write("x".repeat(10_000)), 1).unref(),
  "/drip": (_, outgoing) => void setInterval(() => outgoing.destroyed || outgoing.write("x"), 5).unref(),
  "/silent": () => undefined,
  "/dropped": (incoming) => incoming.socket.destroy(),
};

let port = 0;
const server = createServer((incoming, outgoing) => {
  const url = new URL(incoming.url ?? "/", "http://here");
  const to = url.searchParams.get("to");
  const left = Number(url.searchParams.get("left") ?? -1);
  if (to) outgoing.writeHead(302, { location: to }).end();
  else if (left >= 0) outgoing.writeHead(301, { location: left === 0 ? "/plain" : `/hop?left=${left - 1}` }).end();
  else answers[url.pathname]?.(incoming, outgoing);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => ((port = (server.address() as AddressInfo).port), resolve()))));
afterAll(() => server.closeAllConnections());

const get = (path: string, options: SafeFetchOptions = {}) => safeFetch(`http://127.0.0.1:${port}${path}`, { loopbackPort: port, timeoutMilliseconds: 60_000, ...options });
const faultOf = (answer: Promise<unknown>) => answer.then(() => "none", (error: unknown) => (error instanceof OutboundError ? error.fault : error));

describe("addresses that are never asked", () => {
  test.each(["", "calendar", "//example.com/x", "file:///etc/passwd", "ftp://example.com/", "gopher://example.com/", "data:text/calendar,x", "http://ada:secret@example.com/", "http://@127.0.0.1@example.com:x/", "http://example.com:22/", "http://example.com:8080/", "https://example.com:5432/", `https://example.com/${"x".repeat(5_000)}`])(
    "%s is no address for us",
    async (address) => expect(await faultOf(safeFetch(address))).toBe("bad_address"),
  );

  test.each([
    "http://127.0.0.1/", "http://localhost/", "http://LOCALHOST./", "http://[::1]/", "http://0.0.0.0/", "http://[::]/", "http://127.1/", "http://0x7f.1/", "http://2130706433/", "http://0177.0.0.1/", "http://①②⑦.⓪.⓪.①/",
    "http://10.0.0.1/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://100.100.100.200/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:a00:1]/", "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/", "http://[fd00:ec2::254]/", "https://224.0.0.1/",
    "http://no-such-name.invalid/",
  ])("%s does not lead to the open internet", async (address) => expect(await faultOf(safeFetch(address, { timeoutMilliseconds: 60_000 }))).toBe("not_public"));

  test("this machine is asked on the sandbox's port alone, and by its own names", async () => {
    expect(await faultOf(safeFetch(`http://127.0.0.1:${port}/plain`))).toBe("bad_address");
    expect(await faultOf(safeFetch(`http://127.0.0.1:${port}/plain`, { ports: [port] }))).toBe("not_public");
    expect(await faultOf(safeFetch(`http://127.0.0.1:${port}/plain`, { loopbackPort: port + 1 }))).toBe("bad_address");
    expect(await faultOf(safeFetch(`http://10.0.0.1:${port}/plain`, { loopbackPort: port, ports: [port] }))).toBe("not_public");
    expect((await get("/plain")).status).toBe(200);
  });
});

describe("redirects", () => {
  test("are followed five times at most", async () => {
    expect(await get("/hop?left=4")).toMatchObject({ status: 200, url: `http://127.0.0.1:${port}/plain` });
    expect(await faultOf(get("/hop?left=5"))).toBe("too_many_redirects");
  });

  test.each([
    ["http://169.254.169.254/", "not_public"],
    ["http://[::1]/", "not_public"],
    ["http://localhost:22/", "bad_address"],
    ["file:///etc/passwd", "bad_address"],
    ["//ada:secret@example.com/", "bad_address"],
  ])("to %s are refused like the address itself", async (to, fault) => expect(await faultOf(get(`/?to=${encodeURIComponent(to)}`))).toBe(fault));

  test("without a place to go are answers", async () => {
    answers["/nowhere"] = (_, outgoing) => outgoing.writeHead(302).end();
    expect((await get("/nowhere")).status).toBe(302);
  });
});

describe("answers", () => {
  test("come with status, headers and body, packed or not", async () => {
    const { status, headers, body } = await get("/plain");
    expect([status, headers.get("etag"), body.toString()]).toEqual([200, '"1"', "hello"]);
    expect((await get("/gone")).status).toBe(404);
    expect([(await get("/gzip")).body.toString(), (await get("/br")).body.toString()]).toEqual(["packed", "packed"]);
  });

  test("are asked for with our name and what the caller adds, and with nobody's cookies", async () => {
    const told = JSON.parse((await get("/told", { headers: { "if-none-match": '"1"' } })).body.toString()) as Record<string, string>;
    expect(told).toEqual({ host: `127.0.0.1:${port}`, connection: "close", accept: "*/*", "accept-encoding": "gzip, br", "if-none-match": '"1"', "user-agent": expect.stringContaining("Colloquy") });
  });

  test.each([["/bomb"], ["/claims"], ["/endless"]])("%s is cut off when it grows too large", async (path) => expect(await faultOf(get(path, { maxBytes: 1_000_000 }))).toBe("too_large"));
  test.each([["/drip"], ["/silent"]])("%s is cut off when it takes too long", async (path) => expect(await faultOf(get(path, { timeoutMilliseconds: 150 }))).toBe("too_slow"));
  test.each([["/torn"], ["/odd"], ["/dropped"]])("%s is none", async (path) => expect(await faultOf(get(path))).toBe("unreachable"));
});

describe("the connection", () => {
  test("goes to the address that was checked, whatever the name leads to now; the server still hears the name", async () => {
    const response = await pinnedGet(new URL(`http://calendar.example:${port}/told`), [{ address: "127.0.0.1", family: 4 }], {}, AbortSignal.timeout(60_000));
    const told = (await Array.fromAsync(response as AsyncIterable<Buffer>)).join("");
    expect(told).toContain(`"host":"calendar.example:${port}"`);
  });

  test("names the host in TLS too", async () => {
    const heard = Promise.withResolvers<string>();
    const tcp = createTcpServer((socket: Socket) => socket.once("data", (hello) => (heard.resolve(hello.toString("latin1")), socket.destroy())).on("error", () => undefined));
    await new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve));
    const url = new URL(`https://calendar.example:${(tcp.address() as AddressInfo).port}/`);
    expect(await faultOf(pinnedGet(url, [{ address: "127.0.0.1", family: 4 }], {}, AbortSignal.timeout(60_000)))).toBe("unreachable");
    expect(await heard.promise).toContain("calendar.example");
    tcp.close();
  });
});
