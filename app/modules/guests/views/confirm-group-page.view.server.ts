import { togetherSchema } from "#app/modules/groups/group.schema.ts";
import { requestTogetherUrl } from "#app/modules/groups/group.urls.ts";
import { judgeTogether, lineWords, summaryOf, typedAgain } from "#app/modules/groups/groups.server.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import { inWords } from "#app/platform/http/form.server.ts";
import { contextOf, type Visit } from "#app/platform/http/visit.server.ts";
import type { PublicRequestRow } from "../link.server.ts";
import { groupAskedByGuest } from "../public-asking.ts";
import type { KeptGroup } from "../public-request.schema.ts";
import { standIn } from "../stand-in.ts";
import { confirmWords } from "../words.server.ts";

/** The form again, with what was asked then. */
export function askGroupAgainPath({ listing, input }: PublicRequestRow, token: string): string {
  const kept = input as KeptGroup;
  const { organisation, public: quality } = kept;
  const typed = typedAgain(kept);
  if (organisation) typed.set("organisation", organisation);
  if (quality) typed.set("public", quality);
  typed.set("again", token);
  return requestTogetherUrl(listing.space.slug, typed);
}

/** Several things that wait for their confirmation, each judged as it stands now. */
export async function confirmGroupPage(visit: Visit, request: PublicRequestRow, token: string) {
  const { t, language, now } = visit;
  const kept = request.input as KeptGroup;
  const { space } = request.listing;
  const viewer = standIn({ name: request.name, email: request.email, language });
  const asked = togetherSchema.parse(groupAskedByGuest(kept));
  const judged = await judgeTogether({ ...contextOf(visit), viewer }, asked);
  const lines = judged.ok ? judged.value.map((line) => lineWords(line, language, now)) : [];
  const possible = lines.filter(({ against }) => against === "").length;
  return {
    title: t("guest_pages.confirm_title"),
    words: confirmWords(visit),
    token,
    space: { name: space.name, href: spaceUrl(space.slug) },
    facts: [
      { name: t("guest_pages.fact_where"), value: space.name },
      { name: t("guest_pages.fact_who"), value: [kept.organisation, request.name].filter(Boolean).join(", ") },
      { name: t("guest_pages.fact_purpose"), value: kept.title },
      {
        name: t("guest_pages.fact_persons"),
        value: kept.persons ? t("loans.persons", { count: kept.persons }) : "",
      },
    ].filter(({ value }) => value !== ""),
    lines,
    total: judged.ok ? (summaryOf(judged.value, visit)?.total ?? "") : "",
    can: possible === 0 ? ("nothing" as const) : possible < lines.length ? ("some" as const) : ("all" as const),
    problem: judged.ok ? "" : inWords(visit, judged.failure).message,
    again: askGroupAgainPath(request, token),
  };
}

export type ConfirmGroupPage = Awaited<ReturnType<typeof confirmGroupPage>>;
