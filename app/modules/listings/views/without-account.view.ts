import type { Visit } from "#app/platform/http/visit.server.ts";
import { requestPath } from "../listing.urls.ts";
import type { ListingPageRow } from "../repos/listing-page.repo.server.ts";

/** Where a visitor asks without an account, with the dates already picked; null where only accounts ask. */
export function withoutAccount(
  { code, asking, rules }: Pick<ListingPageRow, "code" | "asking" | "rules">,
  { viewer, t }: Pick<Visit, "viewer" | "t">,
  picked: { use: string; from: string; to: string; quantity: number },
) {
  const isOpen = (asking.organisations || asking.persons) && rules.on_the_spot !== undefined;
  if (viewer.kind === "person" || picked.use !== "on_the_spot" || !isOpen) return null;
  const { from, to, quantity } = picked;
  const dates = from && to ? { from, to } : {};
  const href = requestPath(code, { ...dates, ...(quantity > 1 ? { quantity } : {}) });
  return { href, label: t("guest_pages.ask_title") };
}
