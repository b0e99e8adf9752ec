import type { NextConfig } from "next";

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // These load native code or files beside themselves, so they stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "sharp", "pg", "pino", "graphile-worker"],
  experimental: {
    serverActions: { bodySizeLimit: "6mb" },
  },
};

export default config;
