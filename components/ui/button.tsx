import type { ComponentProps, ReactNode } from "react";
import { AppLink, type AppLinkProps } from "@/components/ui/app-link";
import { buttonClass, type ButtonSize, type ButtonVariant } from "@/components/ui/button-class";

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

/** A button that says what happens; `type` is "button" unless told otherwise. */
export function Button({ variant, size, icon, className, children, type = "button", ...rest }: ComponentProps<"button"> & Look) {
  return (
    <button type={type} className={buttonClass({ variant, size, className })} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: AppLinkProps & Look) {
  return (
    <AppLink className={buttonClass({ variant, size, className })} {...rest}>
      {icon}
      {children}
    </AppLink>
  );
}
