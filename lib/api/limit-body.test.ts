import { expect, test } from "vitest";
import { limitBody } from "@/lib/api/limit-body";

const url = "http://localhost/api/v1/quotes";

function streamed(kilobytes: number): Request {
  let left = kilobytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left === 0) return controller.close();
      left -= 1;
      controller.enqueue(new Uint8Array(1024).fill(32));
    },
  });
  return new Request(url, { method: "POST", body, duplex: "half" } as RequestInit);
}

test("a body that hides its length is read as far as the limit, and no further", async () => {
  await expect(limitBody(streamed(6 * 1024 + 1))).rejects.toMatchObject({ code: "body_too_large" });
  expect(await (await limitBody(streamed(3))).text()).toBe(" ".repeat(3 * 1024));
});

test("a length beyond the limit is refused unread", async () => {
  const request = new Request(url, { method: "POST", body: "{}", headers: { "content-length": String(7 * 1024 * 1024) } });
  await expect(limitBody(request)).rejects.toMatchObject({ refusal: "too_large" });
});
