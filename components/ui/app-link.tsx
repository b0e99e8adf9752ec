"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState, type ComponentProps } from "react";

export type AppLinkProps = Omit<ComponentProps<typeof Link>, "href" | "prefetch"> & { href: string };

/** A link inside the app; the next page is fetched ahead once a person reaches for it, never because it came into view. */
export function AppLink(props: AppLinkProps) {
  return typeof window === "undefined" ? <PlainLink {...props} /> : <LiveLink {...props} />;
}

/** What the server writes: the same element without what only a browser does with it, as a page has dozens. */
function PlainLink({ scroll: _scroll, replace: _replace, onNavigate: _onNavigate, ...rest }: AppLinkProps) {
  return <a {...rest} />;
}

function LiveLink({ href, onMouseEnter, onFocus, ...rest }: AppLinkProps) {
  const [reached, setReached] = useState(false);
  return (
    <Link
      // Hrefs arrive as plain data here; this is the one place where text becomes a typed route.
      href={href as Route}
      prefetch={reached ? null : false}
      onMouseEnter={(event) => {
        setReached(true);
        onMouseEnter?.(event);
      }}
      onFocus={(event) => {
        setReached(true);
        onFocus?.(event);
      }}
      {...rest}
    />
  );
}
