"use client";

import {
  startTransition,
  useActionState,
  useEffect,
  useId,
  useRef,
  type FormEvent,
  type ReactNode,
} from "react";
import { cx } from "@/components/ui/cx";
import { FormContext } from "@/components/ui/form-context";
import { FormSummary } from "@/components/ui/form-summary";
import { idleForm, type FormState } from "@/lib/kernel/form-state";

type Props = {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  children: ReactNode;
  /** What the fields begin with, by name. */
  values?: Record<string, string>;
  className?: string;
  /** Empties the form after it was accepted, for forms that add one more of something. */
  resetOnOk?: boolean;
  "aria-label"?: string;
};

/** The one form pattern: keeps what was typed, puts each refusal beside its field, sends once; works without JavaScript. */
export function ActionForm({ action, children, values, className, resetOnOk, ...rest }: Props) {
  const [state, send, pending] = useActionState(action, idleForm(values));
  const form = useRef<HTMLFormElement>(null);
  const onItsWay = useRef(false);
  const id = useId();

  useEffect(() => {
    if (pending) return;
    onItsWay.current = false;
    if (state.status === "refused") focusFirstWrong(form.current);
    if (state.status === "ok" && resetOnOk) form.current?.reset();
  }, [state, pending, resetOnOk]);

  // Sent by hand so that React does not empty the fields; the action attribute serves browsers without JavaScript.
  function sendOnce(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (onItsWay.current) return;
    onItsWay.current = true;
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const formData = new FormData(event.currentTarget, button);
    startTransition(() => send(formData));
  }

  return (
    <form ref={form} action={send} onSubmit={sendOnce} noValidate aria-busy={pending} className={cx("flex flex-col gap-5", className)} {...rest}>
      <FormContext value={{ id, pending, state }}>
        <FormSummary />
        {children}
      </FormContext>
    </form>
  );
}

function focusFirstWrong(form: HTMLFormElement | null) {
  const wrong = form?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form?.querySelector<HTMLElement>("[role=alert]");
  wrong?.focus();
}
