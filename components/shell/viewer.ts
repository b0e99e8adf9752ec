/** Who looks at the page, as the shell shows it. */
export type ShellViewer = { name: string; role: string; photoUrl: string | null };

/** The server action behind "Sign out". */
export type SignOutAction = (formData: FormData) => Promise<void>;
