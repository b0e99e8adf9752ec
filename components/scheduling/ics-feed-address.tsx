"use client";

import { CalendarPlus, Check, Copy } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";

type Props = { readonly url: string; readonly webcalUrl: string };

/** The address, this once: to copy, or to open in the calendar program of this device. */
export function IcsFeedAddress({ url, webcalUrl }: Props) {
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), [url]);
  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(url).then(() => setCopied(true), () => undefined);
  };
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-sm font-medium">Your address; it is shown this once</label>
      <input ref={field} id={id} readOnly value={url} onFocus={(event) => event.target.select()} className={controlClass} />
      <div className="flex flex-wrap gap-3">
        <Button variant="quiet" icon={isCopied ? <Check aria-hidden strokeWidth={1.5} /> : <Copy aria-hidden strokeWidth={1.5} />} onClick={copy}>
          {isCopied ? "Copied" : "Copy"}
        </Button>
        <a href={webcalUrl} className={buttonClass({ variant: "quiet" })}>
          <CalendarPlus aria-hidden strokeWidth={1.5} /> Open in my calendar
        </a>
      </div>
    </div>
  );
}
