import { expect, test } from "vitest";
import { locationOf } from "@/lib/meetings/core/location";

const session = { isClient: true, chosen: "zoom", link: null, meeting: { provider: "zoom", joinUrl: "https://zoom.us/j/1" }, ownUrl: "https://colloquy.example/meet/b" } as const;

test.each([
  ["the client's own way in at Zoom", {}, "zoom", "https://zoom.us/j/1"],
  ["our page for the host, whose address ends", { isClient: false }, "zoom", session.ownUrl],
  ["our page while the meeting is being made", { meeting: null }, "zoom", session.ownUrl],
  ["our room, once it has taken Zoom's place", { meeting: { provider: "built_in", joinUrl: null } }, "built_in", session.ownUrl],
  ["the expert's link for both", { isClient: false, chosen: "link", link: "https://meet.example.com/ada", meeting: null }, "link", "https://meet.example.com/ada"],
] as const)("%s", (_name, change, place, address) => {
  expect(locationOf({ ...session, ...change })).toEqual({ place, address });
});
