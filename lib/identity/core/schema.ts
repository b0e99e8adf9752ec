import { z } from "zod";

/** The address of an account, as it is typed. */
export const EmailSchema = z.string("Give your e-mail address.").trim().max(254, "That address is too long.").pipe(z.email("Give an e-mail address such as ada@example.com."));

/** What a person is called. */
export const NameSchema = z
  .string("Please say what we should call you.")
  .trim()
  .min(1, "Please say what we should call you.")
  .max(80, "Please keep it under 80 characters.")
  // Nor what turns the text around it, nor what cannot be seen; joiners stay, scripts and emoji need them.
  .regex(/^[^\p{Cc}\p{Cs}<>\u200b\u202a-\u202e\u2060-\u206f\ufeff]*$/u, "A name has no such characters in it.")
  .regex(/[\p{L}\p{N}\p{Extended_Pictographic}]/u, "Please give a name that can be read.");

/** A password that is presented, not chosen: only its size is bounded. */
export const PresentedPasswordSchema = z.string("Please type your password.").min(1, "Please type your password.").max(200, "That password is too long.");

/** A password that is chosen; the policy that needs the person looks again. */
export const NewPasswordSchema = z.string("Please choose a password.").min(10, "Please use at least 10 characters.").max(200, "Please use at most 200 characters.");

/** An IANA time zone that this runtime knows. */
export const TimeZoneSchema = z.string("Choose a time zone from the list.").max(64).refine(isTimeZone, "Choose a time zone from the list.");

/** The roles that a person may choose for themselves. */
export const ChosenRoleSchema = z.enum(["client", "coach", "researcher", "mentor", "studio_owner"], "Choose what brings you here.");

export type ChosenRole = z.infer<typeof ChosenRoleSchema>;

/** A token out of a link. */
export const LinkTokenSchema = z.string("The link is not whole. Please open it from the mail again.").min(1, "The link is not whole. Please open it from the mail again.").max(100);

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
