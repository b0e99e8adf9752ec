import { env } from "@/lib/platform/env";

const patienceMilliseconds = 90_000;

/** A speech-to-text service did not answer as it should; `isFinal` when asking again cannot help. */
export class SpeechRefusal extends Error {
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.name = "SpeechRefusal";
    this.isFinal = isFinal;
  }
}

/** Whether this installation has a speech-to-text service: OpenAI by its key, or any that speaks the same at SPEECH_API_BASE. */
export function hasSpeech(): boolean {
  return env().OPENAI_API_KEY !== undefined || env().SPEECH_API_BASE !== undefined;
}

/** What is said in a sound file (at most 25 MB), as WebVTT. Throws `SpeechRefusal`. */
export async function transcribeAudio(audio: Uint8Array<ArrayBuffer>, mediaType: string): Promise<string> {
  const { OPENAI_API_KEY: key, SPEECH_API_BASE: base = "https://api.openai.com/v1", SPEECH_MODEL: model } = env();
  const form = new FormData();
  form.set("file", new File([audio], "session.webm", { type: mediaType }));
  form.set("model", model);
  form.set("response_format", "vtt");
  const response = await fetch(`${base.replace(/\/$/, "")}/audio/transcriptions`, {
    method: "POST",
    body: form,
    headers: key ? { Authorization: `Bearer ${key}` } : {},
    signal: AbortSignal.timeout(patienceMilliseconds),
  });
  const text = await response.text();
  const mayPass = response.status === 408 || response.status === 429 || response.status >= 500;
  if (!response.ok) throw new SpeechRefusal(`The speech service answered ${response.status}.`, !mayPass);
  if (!text.startsWith("WEBVTT")) throw new SpeechRefusal("The speech service did not answer with WebVTT.", true);
  return text;
}
