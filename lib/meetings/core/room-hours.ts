const minute = 60_000;

export const opensMinutesBefore = 10;
export const closesMinutesAfter = 60;

export type RoomState = "early" | "open" | "over";

export type RoomHours = { readonly opensAt: Date; readonly closesAt: Date };

type Session = { readonly startAt: Date; readonly endAt: Date };

/** When the room of a session can be entered: from ten minutes before it starts until an hour after it ends. */
export function roomHours({ startAt, endAt }: Session): RoomHours {
  return {
    opensAt: new Date(startAt.getTime() - opensMinutesBefore * minute),
    closesAt: new Date(endAt.getTime() + closesMinutesAfter * minute),
  };
}

/** Whether the room can be entered now; the opening instant is inside, the closing one is not. */
export function roomState({ opensAt, closesAt }: RoomHours, now: Date): RoomState {
  if (now < opensAt) return "early";
  return now < closesAt ? "open" : "over";
}
