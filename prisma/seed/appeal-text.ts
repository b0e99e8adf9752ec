/** What the client says who was found absent. */
export const appealText = "I was there at the hour, but the room told me to wait, and nobody came to let me in.";
