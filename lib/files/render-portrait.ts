import sharp from "sharp";
import { absurdPhoto, notAPhoto } from "@/lib/files/core/errors";
import { dimensionProblem, photoRules } from "@/lib/files/core/photo-rules";

// Only what a photo may be is ever decoded in this process.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"] });

/** Turns a photo as it was sent into the one we show: upright, square, WebP, with nothing left of what the camera wrote into it. */
export async function renderPortrait(bytes: Uint8Array): Promise<Buffer> {
  await refuseAbsurd(bytes);
  try {
    return await decoder(bytes).timeout({ seconds: 8 }).autoOrient().resize(photoRules.side, photoRules.side, { fit: "cover", position: "attention" }).webp({ quality: 84 }).toBuffer();
  } catch {
    // Whatever the decoder stumbles over is the photo's fault: its header was read already.
    throw notAPhoto();
  }
}

async function refuseAbsurd(bytes: Uint8Array): Promise<void> {
  const { width = 0, height = 0 } = await decoder(bytes).metadata().catch(() => { throw notAPhoto(); });
  const problem = dimensionProblem(width, height);
  if (problem) throw absurdPhoto(problem);
}

function decoder(bytes: Uint8Array) {
  return sharp(bytes, { pages: 1, failOn: "error", limitInputPixels: photoRules.maxPixels });
}
