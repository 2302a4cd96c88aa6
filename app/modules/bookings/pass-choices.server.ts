import { passesFor } from "#app/modules/passes/passes.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import type { LoadedSituation } from "./repos/situation.repo.server.ts";

/** The passes that somebody may pay with here, the first of them unless they say otherwise; null where there is none. */
export async function passChoices(
  visit: Visit,
  viewer: Person,
  { listing }: Pick<LoadedSituation, "listing">,
  chosen: string | null,
) {
  const { spaceId, zone, occupancy } = listing;
  const passes = await passesFor(viewer.userId, { spaceId, zone, occupancy });
  if (passes.length === 0) return null;
  const options = passes.map(({ code, spaceName: space, left: count }) => ({
    value: code,
    label: visit.t("pass_pages.with_pass", { code, space, count }),
  }));
  const known = chosen === "" || options.some(({ value }) => value === chosen);
  return {
    label: visit.t("pass_pages.choose"),
    options: [...options, { value: "", label: visit.t("pass_pages.choose_none") }],
    chosen: (known ? chosen : options[0]?.value) ?? "",
  };
}
