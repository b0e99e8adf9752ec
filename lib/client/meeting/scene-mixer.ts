import type { OwnMedia } from "@/lib/client/meeting/own-media";
import type { MeetingRoom } from "@/lib/client/meeting/room";

const [width, height, framesPerSecond] = [960, 540, 15];

type View = { readonly video: HTMLVideoElement; readonly isMirrored?: boolean };

/** What both see and say, as one picture with one sound: the other side or a shared screen large, the rest small in the corners. */
export class SceneMixer {
  readonly stream: MediaStream;
  readonly #room: MeetingRoom;
  readonly #media: OwnMedia;
  readonly #names: { readonly me: string; readonly other: string };
  readonly #audio = new AudioContext();
  readonly #sound = this.#audio.createMediaStreamDestination();
  readonly #heard = new Map<string, MediaStreamAudioSourceNode>();
  readonly #videos = { theirs: silentVideo(), theirScreen: silentVideo(), mine: silentVideo(), myScreen: silentVideo() };
  readonly #pen: CanvasRenderingContext2D | null;
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(room: MeetingRoom, media: OwnMedia, names: { me: string; other: string }) {
    this.#room = room;
    this.#media = media;
    this.#names = names;
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    this.#pen = canvas.getContext("2d");
    this.stream = new MediaStream([...canvas.captureStream(framesPerSecond).getVideoTracks(), ...this.#sound.stream.getAudioTracks()]);
    this.#timer = setInterval(() => this.#draw(), 1_000 / framesPerSecond);
    void this.#audio.resume();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const video of Object.values(this.#videos)) video.srcObject = null;
    for (const track of this.stream.getTracks()) track.stop();
    void this.#audio.close();
  }

  #draw(): void {
    const { theirMedia, theirScreen, theirs } = this.#room.get();
    const { microphone, camera, screen } = this.#media.get();
    this.#hear([microphone, theirMedia?.getAudioTracks()[0] ?? null]);
    const videos = this.#videos;
    show(videos.theirs, theirs.isCameraOff ? null : (theirMedia?.getVideoTracks()[0] ?? null));
    show(videos.theirScreen, theirs.isSharing ? (theirScreen?.getVideoTracks()[0] ?? null) : null);
    show(videos.mine, camera);
    show(videos.myScreen, screen);
    const shared = theirs.isSharing ? videos.theirScreen : screen ? videos.myScreen : null;
    this.#paint({ video: shared ?? videos.theirs }, shared ? [{ video: videos.theirs }, { video: videos.mine, isMirrored: true }] : [{ video: videos.mine, isMirrored: true }]);
  }

  #paint(large: View, small: readonly View[]): void {
    const pen = this.#pen;
    if (!pen) return;
    pen.fillStyle = "#16130f";
    pen.fillRect(0, 0, width, height);
    if (!place(pen, large, { x: 0, y: 0, width, height })) this.#write(this.#names.other, width / 2, height / 2);
    const size = { width: width / 4.5, height: height / 4.5 };
    for (const [index, view] of small.entries()) {
      const corner = { x: width - size.width - 16, y: height - (size.height + 12) * (index + 1) - 4, ...size };
      place(pen, view, corner);
    }
  }

  #write(text: string, x: number, y: number): void {
    const pen = this.#pen;
    if (!pen) return;
    pen.fillStyle = "#efe9df";
    pen.font = "36px serif";
    pen.textAlign = "center";
    pen.fillText(text, x, y);
  }

  /** Microphones that come are mixed in, those that go are taken out. */
  #hear(tracks: readonly (MediaStreamTrack | null)[]): void {
    const wanted = tracks.filter((track) => track !== null);
    for (const [id, source] of this.#heard) {
      if (wanted.some((track) => track.id === id)) continue;
      source.disconnect();
      this.#heard.delete(id);
    }
    for (const track of wanted) {
      if (this.#heard.has(track.id)) continue;
      const source = this.#audio.createMediaStreamSource(new MediaStream([track]));
      source.connect(this.#sound);
      this.#heard.set(track.id, source);
    }
  }
}

function silentVideo(): HTMLVideoElement {
  return Object.assign(document.createElement("video"), { muted: true, playsInline: true });
}

function show(video: HTMLVideoElement, track: MediaStreamTrack | null): void {
  const shown = video.srcObject instanceof MediaStream ? (video.srcObject.getTracks()[0] ?? null) : null;
  if (shown === track) return;
  video.srcObject = track && new MediaStream([track]);
  if (track) void video.play().catch(() => undefined);
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Puts a picture whole into a box; false when there is none. */
function place(pen: CanvasRenderingContext2D, { video, isMirrored = false }: View, box: Box): boolean {
  if (!video.srcObject || video.videoWidth === 0) return false;
  const scale = Math.min(box.width / video.videoWidth, box.height / video.videoHeight);
  const [shownWidth, shownHeight] = [video.videoWidth * scale, video.videoHeight * scale];
  const [x, y] = [box.x + (box.width - shownWidth) / 2, box.y + (box.height - shownHeight) / 2];
  pen.save();
  if (isMirrored) {
    pen.translate(x * 2 + shownWidth, 0);
    pen.scale(-1, 1);
  }
  pen.drawImage(video, x, y, shownWidth, shownHeight);
  pen.restore();
  return true;
}
