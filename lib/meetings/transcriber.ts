import { hasSpeech, SpeechRefusal, transcribeAudio } from "@/lib/clients/openai-speech";

/** Whoever turns speech into text for this installation. */
export type Transcriber = {
  /** What is said, as WebVTT; null when this sound cannot be written down, however often it is asked. Throws when asking again may help. */
  readonly transcribe: (audio: Uint8Array<ArrayBuffer>, mediaType: string) => Promise<string | null>;
};

/** The speech-to-text service that is configured; null when there is none, and then nobody speaks of transcripts. */
export function transcriber(): Transcriber | null {
  if (!hasSpeech()) return null;
  return {
    async transcribe(audio, mediaType) {
      try {
        return await transcribeAudio(audio, mediaType);
      } catch (error) {
        if (error instanceof SpeechRefusal && error.isFinal) return null;
        throw error;
      }
    },
  };
}
