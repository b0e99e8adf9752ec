import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Colloquy",
    short_name: "Colloquy",
    description: "An hour with someone who knows.",
    start_url: "/",
    display: "standalone",
    background_color: "#fbf8f3",
    theme_color: "#00565b",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
