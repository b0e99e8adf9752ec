import { expect, test } from "vitest";
import { refuseMediaType } from "@/lib/api/refuse-media-type";

const stream = () => new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
const asked = (headers: Record<string, string>, path = "/api/v1/bookings") => {
  const init = { method: "DELETE", headers, body: stream(), duplex: "half" };
  return () => refuseMediaType(new Request(`http://localhost${path}`, init));
};

test("nothing sent is of no kind, even where the server hands over an empty stream", () => {
  expect(asked({})).not.toThrow();
  expect(asked({ "content-length": "0" })).not.toThrow();
});

test("a body says that it is JSON or a form, a photo need not", () => {
  expect(asked({ "content-type": "application/json; charset=utf-8", "content-length": "2" })).not.toThrow();
  expect(asked({ "content-type": "text/plain", "content-length": "2" })).toThrow("Send JSON");
  expect(asked({ "transfer-encoding": "chunked" })).toThrow("Send JSON");
  expect(asked({ "content-type": "image/png", "content-length": "2" }, "/api/v1/users/me/photo")).not.toThrow();
});
