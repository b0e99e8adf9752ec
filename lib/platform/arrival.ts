import { headers } from "next/headers";

/**
 * Whether the browser opens this page by its address, rather than following a link inside the app. Such a page arrives whole:
 * it reads without JavaScript and carries its true status; behind a link, its skeleton stands first.
 */
export async function isOpenedByAddress(): Promise<boolean> {
  return (await headers()).get("sec-fetch-dest") !== "empty";
}
