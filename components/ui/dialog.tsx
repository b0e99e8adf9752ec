"use client";

import { X } from "lucide-react";
import { useId, useRef, type ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "@/components/ui/button-class";

type Props = {
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  title: string;
  children: ReactNode;
  /** The words of the button that changes nothing. */
  closeLabel?: string;
};

/** A question that must be answered before going on, in the browser's own dialog: Escape, focus and return of focus included. */
export function Dialog({ trigger, triggerVariant = "quiet", triggerSize, title, children, closeLabel = "Close" }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [dialogId, titleId] = [useId(), useId()];
  // The browser opens and closes it by itself, also before the page is alive; older browsers need ours.
  const command = (name: "show-modal" | "close") => ({ commandfor: dialogId, command: name });
  return (
    <>
      <button type="button" {...command("show-modal")} className={buttonClass({ variant: triggerVariant, size: triggerSize })} onClick={(event) => {
          // Pressed before scripts run it is the browser's own command; afterwards it is opened once, here.
          event.preventDefault();
          dialog.current?.showModal();
        }}>
        {trigger}
      </button>
      <dialog
        id={dialogId}
        ref={dialog}
        aria-labelledby={titleId}
        onClick={(event) => event.target === dialog.current && dialog.current.close()}
        className="m-auto w-[min(32rem,calc(100vw-2rem))] rounded border border-line bg-raised p-0 text-ink shadow-lift"
      >
        <div className="flex flex-col gap-5 p-6">
          <div className="flex items-start justify-between gap-4">
            <h2 id={titleId} className="min-w-0 text-xl wrap-anywhere">
              {title}
            </h2>
            <button
              type="button"
              aria-label={closeLabel}
              {...command("close")}
              onClick={(event) => {
                event.preventDefault();
                dialog.current?.close();
              }}
              className="-m-2 grid size-11 shrink-0 place-items-center rounded text-faint hover:text-ink"
            >
              <X aria-hidden strokeWidth={1.5} className="size-5" />
            </button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}
