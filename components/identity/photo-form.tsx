import { PhotoPicker } from "@/components/identity/photo-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePhotoAction, setPhotoAction } from "@/lib/files/actions";

/** The photo as it is, a new one, and the way without. */
export function PhotoForm({ name, photoUrl, page = "/settings" }: { name: string; photoUrl: string | null; page?: "/settings" | "/coach/profile" }) {
  return (
    <div className="flex flex-wrap items-start gap-6">
      <div className="flex flex-col items-start gap-3">
        <Avatar name={name} photoUrl={photoUrl} size="xl" />
        {photoUrl && (
          <ActionForm action={removePhotoAction} aria-label="Remove the photo">
            <input type="hidden" name="page" value={page} />
            <SubmitButton variant="quiet" size="sm" pendingLabel="Removing">
              Remove photo
            </SubmitButton>
          </ActionForm>
        )}
      </div>
      <ActionForm action={setPhotoAction} aria-label="Your photo" className="max-w-form grow">
        <input type="hidden" name="page" value={page} />
        <PhotoPicker />
      </ActionForm>
    </div>
  );
}
