"use client";

import { Check, Copy } from "lucide-react";
import { useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/control-class";
import { FieldError } from "@/components/ui/field";
import { endInviteLinkAction, newInviteLinkAction } from "@/lib/experts/actions";

type Props = { readonly offeringId: string; readonly hasLink: boolean };

/** Makes the secret link of an offering, shows it this once, and ends it. */
export function InviteLink({ offeringId, hasLink }: Props) {
  const [isLive, setLive] = useState(hasLink);
  const [url, setUrl] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, run] = useTransition();
  const renew = (): void => run(async () => {
    const answer = await newInviteLinkAction({ id: offeringId });
    setWrong(answer.isDone ? null : answer.message);
    if (!answer.isDone) return;
    setUrl(answer.output.url);
    setLive(true);
  });
  const end = (): void => run(async () => {
    const answer = await endInviteLinkAction({ id: offeringId });
    setWrong(answer.isDone ? null : answer.message);
    if (!answer.isDone) return;
    setUrl(null);
    setLive(false);
  });
  return (
    <div className="flex flex-col gap-3" aria-busy={isBusy}>
      <p className="text-soft">{isLive ? "A link is out. Whoever opens it and accepts may book. A new link makes the old one worthless; who is in stays in." : "No link is out. Make one and give it to the people you want to see."}</p>
      <div aria-live="polite">{url && <Shown url={url} />}</div>
      {wrong && <FieldError id="invite-link-error" message={wrong} />}
      <div className="flex flex-wrap gap-3">
        <Button variant={isLive ? "quiet" : "primary"} onClick={renew} disabled={isBusy}>{isLive ? "Make a new link" : "Make a link"}</Button>
        {isLive && <Button variant="quiet" onClick={end} disabled={isBusy}>End the link</Button>}
      </div>
    </div>
  );
}

function Shown({ url }: { readonly url: string }) {
  const [isCopied, setCopied] = useState(false);
  const id = useId();
  const copy = (): void => void navigator.clipboard.writeText(url).then(() => setCopied(true));
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">Your link; it is shown this once</label>
      <div className="flex gap-2">
        <input id={id} readOnly value={url} onFocus={(event) => event.target.select()} className={controlClass} />
        <Button variant="quiet" icon={isCopied ? <Check aria-hidden strokeWidth={1.5} /> : <Copy aria-hidden strokeWidth={1.5} />} onClick={copy}>{isCopied ? "Copied" : "Copy"}</Button>
      </div>
    </div>
  );
}
