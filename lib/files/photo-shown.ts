import { revalidatePath } from "next/cache";
import type { Done } from "@/lib/platform/form-action";

const pages = ["/settings", "/coach/profile"];

/** Shows the page that the form stands on again, with what became of the photo, and the header with it. */
export function photoShown(done: "photo" | "photo-removed", form: FormData): Done {
  revalidatePath("/", "layout");
  const page = pages.find((each) => each === form.get("page")) ?? "/settings";
  return { redirectTo: `${page}?done=${done}` };
}
