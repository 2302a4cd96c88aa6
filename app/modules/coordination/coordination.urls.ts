/** What whoever coordinates a campaign opens first; `wait` shows one kind of what waits, `item` what the spaces make of one item. */
export function coordinationPath(
  code: string,
  chosen: Record<"at" | "wait" | "item", string | undefined> | undefined = undefined,
): string {
  const given = Object.entries(chosen ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/c/${code}/coordination${given.length > 0 ? `?${new URLSearchParams(given)}` : ""}`;
}
