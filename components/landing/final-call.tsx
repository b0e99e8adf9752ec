import { ButtonLink } from "@/components/ui/button";

type Props = { title: string; text: string; action: { href: string; label: string }; second?: { href: string; label: string } };

/** The last words of a public page, and the way on. */
export function FinalCall({ title, text, action, second }: Props) {
  return (
    <section className="border-t border-line bg-accent-wash">
      <div className="mx-auto flex max-w-page flex-wrap items-end justify-between gap-x-16 gap-y-8 px-4 py-16 sm:px-8 sm:py-24">
        <div className="max-w-[40rem]">
          <h2 className="text-2xl">{title}</h2>
          <p className="mt-3 text-lg text-soft">{text}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={action.href} size="lg">
            {action.label}
          </ButtonLink>
          {second && (
            <ButtonLink href={second.href} size="lg" variant="quiet">
              {second.label}
            </ButtonLink>
          )}
        </div>
      </div>
    </section>
  );
}
