import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { GeistSans, newsreader, newsreaderExt } from "@/app/fonts";
import { themeCookie, themeFrom } from "@/components/shell/theme";
import { publicUrl } from "@/lib/platform/env";
import "./globals.css";

const description = "Find a coach, researcher or mentor, book an hour at a time that suits you both, and see where each cent goes.";

export async function generateMetadata(): Promise<Metadata> {
  // Waits for a request: the public address is known when the app runs, not when it is built.
  await headers();
  return {
    metadataBase: new URL(publicUrl("/")),
    title: { default: "Colloquy: an hour with someone who knows", template: "%s · Colloquy" },
    description,
    applicationName: "Colloquy",
    openGraph: { siteName: "Colloquy", type: "website", description },
    twitter: { card: "summary_large_image" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#171411" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeFrom((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      className={`${GeistSans.variable} ${newsreader.variable} ${newsreaderExt.variable}`}
      suppressHydrationWarning
    >
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only z-30 rounded bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
