/** Two soft notes: somebody is at the door. Silent where the browser allows no sound yet. */
export function playKnock(): void {
  void playNotes([523.25, 659.25], 0.05);
}

/** A clear rising sound of a second and a half, to find out whether the speakers work. */
export function playTestTone(sinkId?: string): Promise<void> {
  return playNotes([440, 554.37, 659.25, 880], 0.2, sinkId);
}

/** Plays notes (hertz) one after the other; resolves when they are over. */
async function playNotes(notes: readonly number[], loudness: number, sinkId?: string): Promise<void> {
  const audio = new AudioContext();
  if (sinkId && "setSinkId" in audio) await (audio.setSinkId as (id: string) => Promise<void>).call(audio, sinkId).catch(() => undefined);
  const seconds = 0.3;
  for (const [index, hertz] of notes.entries()) {
    const [from, tone, volume] = [audio.currentTime + index * seconds, audio.createOscillator(), audio.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + seconds * 1.3);
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + seconds * 1.4);
  }
  await new Promise((resolve) => setTimeout(resolve, notes.length * seconds * 1_000 + 200));
  await audio.close();
}
