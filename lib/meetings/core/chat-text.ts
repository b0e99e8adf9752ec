export const chatTextLimit = 2_000;

export type TextPart = { readonly text: string; readonly href: string | null };

/** Splits a message into plain text and web addresses, so that addresses can be links; joined again the parts are the message. */
export function textParts(message: string): TextPart[] {
  // A split by a capture puts what was captured at the odd places.
  const pieces = message.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]\/]\/?)/);
  return pieces.map((text, index) => ({ text, href: index % 2 === 1 ? text : null })).filter((part) => part.text !== "");
}
