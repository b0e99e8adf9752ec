"use client";

import { Trouble } from "@/components/shell/trouble";
import "./globals.css";

export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>That did not work · Colloquy</title>
      </head>
      <body>
        <main id="main" tabIndex={-1}>
          <Trouble error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
