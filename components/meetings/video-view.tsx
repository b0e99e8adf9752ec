"use client";

import { useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";

type Props = {
  stream: MediaStream | null;
  label: string;
  /** Our own picture: silent, and seen as in a mirror. */
  isOwn?: boolean;
  className?: string;
  /** Where its sound comes out; the usual place unless chosen. */
  speaker?: string | undefined;
  /** The browser plays no sound before the person has touched the page. */
  onBlocked?: (play: () => void) => void;
};

/** A live picture with its sound. */
export function VideoView({ stream, label, isOwn = false, className, speaker, onBlocked }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element || element.srcObject === stream) return;
    element.srcObject = stream;
    if (!stream) return;
    element.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "NotAllowedError") onBlocked?.(() => void element.play());
    });
  }, [stream, onBlocked]);
  useEffect(() => {
    const element = video.current;
    // A speaker that is unplugged leaves the usual one.
    if (element && speaker && "setSinkId" in element) element.setSinkId(speaker).catch(() => undefined);
  }, [speaker]);
  return <video ref={video} aria-label={label} autoPlay playsInline muted={isOwn} className={cx(isOwn && "-scale-x-100", className)} />;
}
