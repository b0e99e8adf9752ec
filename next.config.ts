import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  // A second build or a development server may stand beside the first.
  distDir: process.env["NEXT_DIST_DIR"] ?? ".next",
  // `npm test` checks the types, once; a start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // A segment of the app's folders cannot end in a suffix.
  rewrites: async () => [{ source: "/experts/:slug([a-z0-9-]+).md", destination: "/experts/:slug/plain" }],
  poweredByHeader: false,
  reactStrictMode: true,
  // These load native code or files beside themselves, so they stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "pino", "graphile-worker"],
  experimental: {
    // Above what a photo may weigh, so that a heavier one is refused with our own sentence.
    serverActions: { bodySizeLimit: "12mb" },
  },
};

export default config;
