"use client";

import { useEffect, useRef, type ReactNode } from "react";

type Props = { readonly children: ReactNode; readonly className?: string };

/** Takes the focus when the control inside that had it is gone after its press, so that who works by keyboard goes on from here. */
export function KeepFocus({ children, className }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);

  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) own.current?.focus();
  });

  return (
    <div ref={own} tabIndex={-1} className={className} onFocus={() => void (hadFocus.current = true)} onBlur={({ relatedTarget }) => void (relatedTarget && (hadFocus.current = false))}>
      {children}
    </div>
  );
}
