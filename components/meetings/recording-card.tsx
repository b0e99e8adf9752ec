import { Download } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime, zoneName } from "@/components/ui/time";
import { deleteRecordingAction } from "@/lib/meetings/actions";
import type { Recording } from "@/lib/meetings/core/recording";
import { type Cue, placeWords } from "@/lib/meetings/core/vtt";

type Props = { readonly recording: Recording & { readonly said: readonly Cue[] }; readonly bookingId: string; readonly timeZone: string };

/** One recording: to play, to take along, to read, to delete, and until when it is kept. */
export function RecordingCard({ recording, bookingId, timeZone }: Props) {
  const { id, status, startedAt, endedAt, keptUntil, bytes, path, transcript, said } = recording;
  const when = formatTime(startedAt, timeZone, "datetime", endedAt ?? undefined);
  return (
    <article aria-label={`Recording of ${when}`} className="flex flex-col gap-3 rounded border border-line bg-raised p-4">
      <p className="tabular-nums">
        {when} <span className="text-faint">{zoneName(timeZone)}</span>
      </p>
      {status === "ready" && (
        <video controls preload="metadata" aria-label={`Recording of ${when}`} className="aspect-video w-full rounded bg-sunk">
          <source src={path} />
          {transcript === "ready" && <track kind="captions" label="Transcript" src={`${path}/transcript.vtt`} />}
        </video>
      )}
      {status !== "ready" && <p className="text-soft">{status === "recording" ? "Still arriving from the host’s browser. It can be played when it is complete." : "Nothing of this recording arrived, so there is nothing to play."}</p>}
      <p className="text-sm text-faint tabular-nums">
        {status === "ready" && `${megabytes(bytes)}. `}Kept until {formatTime(keptUntil, timeZone, "long-date")}, then deleted.
      </p>
      <Transcript state={transcript} said={said} path={path} />
      <div className="flex flex-wrap gap-3">
        {status === "ready" && (
          <a href={`${path}?download`} download className={buttonClass({ variant: "quiet", size: "sm" })}>
            <Download aria-hidden strokeWidth={1.5} />
            Download
          </a>
        )}
        {status !== "recording" && <DeleteDialog id={id} bookingId={bookingId} />}
      </div>
    </article>
  );
}

/** What was said, where somebody writes it down; without such a service nothing is said of it. */
function Transcript({ state, said, path }: { state: Recording["transcript"]; said: readonly Cue[]; path: string }) {
  if (state === "none") return null;
  if (state === "waiting") return <p className="text-sm text-soft">The transcript is being written. This takes a few minutes.</p>;
  if (state === "failed") return <p className="text-sm text-soft">There is no transcript: what was said could not be written down.</p>;
  return (
    <details className="rounded border border-line">
      <summary className="cursor-pointer p-3 font-medium">Transcript</summary>
      <ol tabIndex={0} aria-label="What was said" className="flex max-h-80 flex-col gap-2 overflow-y-auto border-t border-line p-3">
        {said.map(({ from, text }, index) => (
          <li key={index} className="flex gap-3">
            <span className="w-14 shrink-0 text-right text-sm text-faint tabular-nums">{placeWords(from)}</span>
            <span className="whitespace-pre-line">{text}</span>
          </li>
        ))}
      </ol>
      <p className="border-t border-line p-3 text-sm text-faint">
        Written by a machine, so it may be wrong. <a href={`${path}/transcript.vtt`} download className="text-accent underline underline-offset-4">Download as WebVTT</a>
      </p>
    </details>
  );
}

function DeleteDialog({ id, bookingId }: { id: string; bookingId: string }) {
  return (
    <Dialog trigger="Delete" triggerSize="sm" title="Delete this recording?" closeLabel="Keep the recording">
      <p>It is gone for both of you, with its transcript, and cannot be brought back.</p>
      <ActionForm action={deleteRecordingAction} aria-label="Delete this recording">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="bookingId" value={bookingId} />
        <div>
          <SubmitButton variant="danger" pendingLabel="Deleting">
            Delete for both
          </SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}

function megabytes(bytes: number): string {
  const size = bytes / (1024 * 1024);
  return size < 0.1 ? "Less than 0.1 MB" : `${size.toFixed(size < 10 ? 1 : 0)} MB`;
}
