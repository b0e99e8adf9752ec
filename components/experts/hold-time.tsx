"use client";

import { useFormStatus } from "react-dom";

type Props = { readonly href: string; readonly words: string };

/** A free time that one press holds; its value is the address of the page that reviews it, for whoever comes too late. */
export function HoldTime({ href, words }: Props) {
  const { pending, data } = useFormStatus();
  return (
    <button type="submit" name="time" value={href} disabled={pending}>
      {pending && data.get("time") === href ? "Holding it" : words}
    </button>
  );
}
