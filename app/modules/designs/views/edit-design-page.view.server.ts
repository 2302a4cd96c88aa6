import { editPath } from "#app/modules/listings/listing.urls.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { designChangedBy, keptOf } from "../access.server.ts";
import { namesColumn } from "../columns.ts";
import { mayAnswerFor } from "../design.policy.ts";
import { designPagePath, designPath } from "../design.urls.ts";
import { pageWords } from "../page-words.server.ts";
import type { DesignRow } from "../repos/design.repo.server.ts";
import { addDesignEditor } from "../use-cases/add-design-editor.server.ts";
import { removeDesignEditor } from "../use-cases/remove-design-editor.server.ts";
import { updateDesign } from "../use-cases/update-design.server.ts";
import { typedKeywords } from "./new-design-page.view.server.ts";

const names = [
  ...["edit_design", "purpose", "purpose_hint", "keywords", "keywords_hint", "address", "address_hint", "editing"],
  ...["editing_keepers", "editing_members", "editors", "editors_none", "editor_add", "editor_add_hint"],
  ...["editor_add_act", "save", "saved", "listing_edit"],
] as const;

/** The design of the address for those who may change it; others get 403 or 404. */
export async function keptDesign(visit: Visit, request: Request, code: string): Promise<DesignRow> {
  const found = await designChangedBy(personOf(visit, request), code);
  if (!found.ok) throw new Response(null, { status: found.failure.status });
  return found.value;
}

export async function editDesignPage(visit: Visit, request: Request, code: string) {
  const design = await keptDesign(visit, request, code);
  const { title } = design.listing;
  return {
    title,
    trail: [{ href: designPath(design.listing.code), label: title }, { label: visit.t("design_edit.edit_design") }],
    words: pageWords(visit, "design_edit", names),
    stored: {
      purpose: design.purpose,
      keywords: namesColumn(design.keywords).join(", "),
      address: design.address,
      editing: design.editing,
    },
    /** Who else may change it is for those who answer for its space. */
    answers: mayAnswerFor(visit.viewer, keptOf(design)),
    editors: design.editors.map(({ space }) => ({
      slug: space.slug,
      name: space.name,
      remove: visit.t("design_edit.editor_remove", { name: space.name }),
    })),
    listingEdit: editPath(design.listing.code),
    saved: new URL(request.url).searchParams.get("after") === "saved",
  };
}

export async function editDesignAct(visit: Visit, request: Request, code: string) {
  await keptDesign(visit, request, code);
  const formData = await request.formData();
  const then = designPagePath(code, "edit", { after: "saved" });
  const also = { design: code };
  switch (formData.get("verb")) {
    case "add-editor":
      return submitForm({ visit, formData, useCase: addDesignEditor, also, name: "editors", then });
    case "remove-editor":
      return submitForm({ visit, formData, useCase: removeDesignEditor, also, name: "editors", then });
    default: {
      const keywords = typedKeywords(String(formData.get("keywords") ?? ""));
      formData.delete("keywords");
      for (const [at, word] of keywords.entries()) formData.append(`keywords[${at}]`, word);
      return submitForm({ visit, formData, useCase: updateDesign, also, name: "design", then });
    }
  }
}
