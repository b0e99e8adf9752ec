/** Whether the path of an address can be decoded, and a page is asked for without the character NUL, which the database has no place for. The API says itself which field holds one. */
export function isReadable(address: string): boolean {
  const [path = ""] = address.split("?", 1);
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  return path.startsWith("/api/") || !address.includes("%00");
}
