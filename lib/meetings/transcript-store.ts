import { decryptSecret, encryptSecret } from "@/lib/platform/secrets";

/** A transcript as it lies in the database: encrypted, bound to its recording. */
export function sealTranscript(recordingId: string, vtt: string): string {
  return encryptSecret(vtt, placeOf(recordingId));
}

/** The WebVTT behind `sealTranscript`. */
export function unsealTranscript(recordingId: string, sealed: string): string {
  return decryptSecret(sealed, placeOf(recordingId));
}

function placeOf(recordingId: string): string {
  return `meeting_recordings.transcript.${recordingId}`;
}
