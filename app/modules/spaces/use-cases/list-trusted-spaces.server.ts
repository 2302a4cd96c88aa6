import { z } from "zod";
import { isoWithOffset } from "#app/platform/i18n/format.ts";
import { ok } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { reference } from "../reference.schema.ts";
import { listTrustedRows } from "../repos/trust.repo.server.ts";
import { spaceSummary } from "../space.schema.ts";
import { summaryView } from "../views/space.view.server.ts";

export const listTrustedSpaces = defineUseCase({
  name: "list-trusted-spaces",
  module: "spaces",
  summary: "The spaces that a space trusts, for its members.",
  method: "GET",
  path: "/spaces/{space}/trusted",
  access: "person",
  input: z.object({ space: reference }),
  output: z.object({ items: z.array(spaceSummary.extend({ since: z.string() })), next: z.null() }),
  async run({ viewer }, input) {
    const found = await spaceFor(viewer, input.space, "see_people");
    if (!found.ok) return found;
    const rows = await listTrustedRows(found.value.id);
    const items = rows.map(({ space, since }) => ({
      ...summaryView(space),
      since: isoWithOffset(since, found.value.zone),
    }));
    return ok({ items, next: null });
  },
});
