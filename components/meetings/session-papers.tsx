import { Panel } from "@/components/ui/card";
import { formatTime, zoneName } from "@/components/ui/time";
import { FinishUploads } from "@/components/meetings/finish-uploads";
import { RecordingCard } from "@/components/meetings/recording-card";
import type { Notes } from "@/lib/meetings/core/notes";
import type { Recording } from "@/lib/meetings/core/recording";
import type { Cue } from "@/lib/meetings/core/vtt";

export type Papers = { readonly notes: Notes; readonly recordings: readonly (Recording & { readonly said: readonly Cue[] })[] };

type Props = { readonly papers: Papers | null; readonly bookingId: string; readonly timeZone: string };

/** What is left of a session: what the two wrote down together, and its recordings with until when they are kept. */
export function SessionPapers({ papers, bookingId, timeZone }: Props) {
  if (!papers) return null;
  const { notes, recordings } = papers;
  return (
    <>
      {notes.text !== "" && (
        <Panel title="Shared notes">
          <p className="max-h-96 overflow-y-auto whitespace-pre-wrap wrap-anywhere">{notes.text}</p>
          {notes.updatedAt && (
            <p className="mt-3 text-sm text-faint">
              Last changed {formatTime(notes.updatedAt, timeZone)} {zoneName(timeZone)}.
            </p>
          )}
        </Panel>
      )}
      {recordings.length > 0 && (
        <Panel title="Recordings">
          <FinishUploads />
          <ul className="flex flex-col gap-6">
            {recordings.map((recording) => (
              <li key={recording.id}>
                <RecordingCard recording={recording} bookingId={bookingId} timeZone={timeZone} />
              </li>
            ))}
          </ul>
          <p className="mt-4 text-sm text-faint">{consentWords(recordings)} They are kept encrypted. Either of you may delete one earlier, for both.</p>
        </Panel>
      )}
    </>
  );
}

/** In our room both were asked by us; at a vendor, by the vendor. */
function consentWords(recordings: Papers["recordings"]): string {
  const [ours, theirs] = [recordings.some(({ source }) => source === "built_in"), recordings.some(({ source }) => source === "zoom")];
  return [ours && "Recordings of our room were made with the consent of both of you.", theirs && "Recordings from Zoom were started there, where Zoom tells everybody in the meeting."].filter(Boolean).join(" ");
}
