type File = { readonly id: string; readonly kind: string; readonly view: string; readonly startedAt: Date };

/** How dear each view of a recording is: one picture is filed, not five. */
const views: readonly string[] = ["shared_screen_with_speaker_view", "speaker_view", "active_speaker", "shared_screen_with_gallery_view", "gallery_view", "shared_screen"];

/** What to file of a vendor's files: for each stretch that was recorded the best picture, or the sound where there is none, and the transcript that began with it. */
export function choiceOf<T extends File>(files: readonly T[]): { readonly media: T; readonly transcript: T | null }[] {
  const starts = [...new Set(files.filter(isMedia).map(({ startedAt }) => startedAt.getTime()))].toSorted((a, b) => a - b);
  const stretches = starts.map((start) => {
    const own = files.filter((file) => file.startedAt.getTime() === start);
    return { start, media: own.filter(isMedia).toSorted((a, b) => worth(a) - worth(b))[0], transcript: own.find(isTranscript) ?? null };
  });
  // A transcript that says another beginning belongs to the only stretch there is.
  const lone = stretches.length === 1 ? (files.find(isTranscript) ?? null) : null;
  return stretches.flatMap(({ media, transcript }) => (media ? [{ media, transcript: transcript ?? lone }] : []));
}

/** What a file is, as browsers name it. */
export function mediaTypeOf({ kind }: { readonly kind: string }): string {
  return kind === "M4A" ? "audio/mp4" : "video/mp4";
}

function isMedia({ kind }: File): boolean {
  return kind === "MP4" || kind === "M4A";
}

function isTranscript({ kind }: File): boolean {
  return kind === "TRANSCRIPT";
}

function worth({ kind, view }: File): number {
  const at = views.indexOf(view);
  return kind === "M4A" ? 100 : at >= 0 ? at : 50;
}
