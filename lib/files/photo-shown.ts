import { revalidatePath } from "next/cache";
import type { Done } from "@/lib/platform/form-action";

/** Shows the settings again with what became of the photo, and the header with it. */
export function photoShown(done: "photo" | "photo-removed"): Done {
  revalidatePath("/", "layout");
  return { redirectTo: `/settings?done=${done}` };
}
