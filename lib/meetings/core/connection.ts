/** What a person in the room sees of the connection. */
export type Connection = "waiting" | "connecting" | "connected" | "reconnecting" | "left" | "offline";

/** What is known: whether our network is up, whether the other side is here or was, and what the browsers' link says. */
export type Link = {
  readonly isOnline: boolean;
  readonly isOtherHere: boolean;
  readonly wasOtherHere: boolean;
  readonly wasConnected: boolean;
  readonly transport: "new" | "connecting" | "connected" | "disconnected" | "failed" | "closed";
};

/** One word for the connection. A link that carries the call counts more than what the server last heard. */
export function connectionOf({ isOnline, isOtherHere, wasOtherHere, wasConnected, transport }: Link): Connection {
  if (!isOnline) return "offline";
  if (transport === "connected" && isOtherHere) return "connected";
  if (!isOtherHere) return wasOtherHere ? "left" : "waiting";
  return wasConnected ? "reconnecting" : "connecting";
}

/** The connection in words, with the other side's name. */
export function connectionWords(connection: Connection | "at-the-door", otherName: string): { title: string; detail: string } {
  switch (connection) {
    case "at-the-door":
      return { title: `${otherName} is at the door`, detail: "You will see each other as soon as you let them in." };
    case "waiting":
      return { title: `Waiting for ${otherName}`, detail: "You will see each other as soon as they join. Nothing else to do." };
    case "connecting":
      return { title: `${otherName} is here`, detail: "Connecting you now." };
    case "connected":
      return { title: `Connected with ${otherName}`, detail: "" };
    case "reconnecting":
      return { title: "Connecting again", detail: `The connection to ${otherName} was lost. This usually takes a few seconds.` };
    case "left":
      return { title: `${otherName} left the room`, detail: "Stay if you expect them back: they can come in again by the same link." };
    case "offline":
      return { title: "You are offline", detail: "Your network is gone. We connect you again as soon as it is back." };
  }
}
