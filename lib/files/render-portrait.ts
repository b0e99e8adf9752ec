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
    return await sharp(bytes, { pages: 1, failOn: "error", limitInputPixels: photoRules.maxPixels })
      .timeout({ seconds: 8 })
      .autoOrient()
      .resize(photoRules.side, photoRules.side, { fit: "cover", position: "attention" })
      .webp({ quality: 84 })
      .toBuffer();
  } catch {
    // Whatever the decoder stumbles over is the photo's fault: its header was read already.
    throw notAPhoto();
  }
}

/** Looks at the header alone, so that nothing absurd is ever decoded. */
async function refuseAbsurd(bytes: Uint8Array): Promise<void> {
  const header = await sharp(bytes, { pages: 1, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!header) throw notAPhoto();
  const problem = dimensionProblem(header.width, header.height);
  if (problem) throw absurdPhoto(problem);
}
