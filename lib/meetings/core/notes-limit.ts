/** How many characters the shared notes of a session may have. */
export const notesLimit = 20_000;
