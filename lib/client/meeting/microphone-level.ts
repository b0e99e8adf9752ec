const looksPerSecond = 15;

/** Tells how loud a microphone is, from 0 to 1, several times a second; answers how to stop. */
export function watchLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 512;
  audio.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  // Browsers keep sound asleep until the person has touched the page.
  const wake = (): void => void audio.resume();
  addEventListener("pointerdown", wake, { once: true });
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    onLevel(Math.min(1, Math.sqrt(power) * 4));
  }, 1_000 / looksPerSecond);
  return () => {
    clearInterval(timer);
    removeEventListener("pointerdown", wake);
    void audio.close();
  };
}
