import { expect, test } from "vitest";
import { sideOfParticipant, ZoomEventSchema } from "@/lib/meetings/core/zoom-event";

const known = { hostId: "host-1", clientAddress: "client-m1@colloquy.example" };

test.each([
  ["somebody registered is the client, even under the host's account", { registrant_id: "r1", id: "host-1" }, "client"],
  ["the registered address is the client", { email: "Client-M1@colloquy.example" }, "client"],
  ["the account of the meeting is the expert", { id: "host-1" }, "host"],
  ["so it is under the newer name", { participant_user_id: "host-1", id: "" }, "host"],
  ["somebody without a name is the client", { id: "" }, "client"],
  ["another account is the client", { id: "somebody" }, "client"],
] as const)("%s", (_name, participant, side) => {
  expect(sideOfParticipant(participant, known)).toBe(side);
});

test("an event without a host says host of nobody", () => {
  expect(sideOfParticipant({ id: "" }, { ...known, hostId: "" })).toBe("client");
});

test("names, tokens and addresses of files are not kept", () => {
  const event = { event: "meeting.participant_joined", event_ts: 1, download_token: "secret", payload: { account_id: "a", object: { id: 81, topic: "Private", participant: { user_name: "Clara", join_time: "2026-12-01T14:00:00Z" }, recording_files: [{ download_url: "https://zoom.us/x" }] } } };
  expect(ZoomEventSchema.parse(event)).toEqual({ event: "meeting.participant_joined", event_ts: 1, payload: { object: { id: "81", participant: { join_time: "2026-12-01T14:00:00Z" } } } });
});
