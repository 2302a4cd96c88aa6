import type { Visit } from "#app/platform/http/visit.server.ts";
import type { Viewer } from "#app/platform/viewer.ts";
import { publishedRevision } from "./access.server.ts";
import { billColumn } from "./columns.ts";
import { describedFiles } from "./describe-design.server.ts";
import { designPagePath, revisionPath } from "./design.urls.ts";
import { billWords, validityView } from "./design-words.server.ts";
import { findDesign, listDesignRows } from "./repos/design.repo.server.ts";
import { findRevision } from "./repos/revision.repo.server.ts";
import { factOf, listValidations } from "./repos/validation.repo.server.ts";
import { type BillLine, pinOf, readPin } from "./revision.ts";
import type { ValidationFact } from "./validation.ts";
import { fileViews, settingFacts } from "./views/design-page.view.server.ts";

/** Everything by which a pinned revision is made: files, settings, materials, where it stands. Undefined: it is not of the library. */
export async function pinnedSheet(visit: Visit, pin: string) {
  const named = readPin(pin);
  const found = named && (await publishedRevision(visit.viewer, named));
  if (!found?.ok) return undefined;
  const { design, revision } = found.value;
  const { code, title, space } = design.listing;
  const { number } = revision;
  const files = await describedFiles(revision.files);
  const where = { language: visit.language, zone: space.zone, at: visit.now.getTime() };
  return {
    title,
    words: visit.t("design_pages.revision", { number }),
    href: revisionPath(code, number),
    machines: designPagePath(code, "machines", { r: number }),
    files: fileViews(files, code, number, visit),
    facts: settingFacts(revision, visit),
    bill: billColumn(revision.materials).map((line) => billWords(line, visit.language)),
    validity: validityView(revision.validations.map(factOf), {
      ...where,
      territory: placeOf(space),
    }),
  };
}

export type PinnedSheet = NonNullable<Awaited<ReturnType<typeof pinnedSheet>>>;

/** Where a space is, as decisions name territories: an overseas one by its own code. */
export function placeOf({ country, territory }: { country: string; territory: string }): string {
  return /^[A-Z]{2}$/.test(territory) ? territory : country;
}

/** What one piece of a pinned revision takes, with what is expected to be lost; nothing where the viewer sees no such revision. */
export async function pinnedBill(viewer: Viewer, pin: string): Promise<BillLine[]> {
  const named = readPin(pin);
  const found = named && (await publishedRevision(viewer, named));
  return found?.ok ? billColumn(found.value.revision.materials) : [];
}

const mostChoices = 200;

/** Published revisions of designs that everybody may see, the newest design first, to pin one of them. */
export async function pinChoices({ t }: Visit): Promise<{ value: string; label: string }[]> {
  const designs = await listDesignRows({ publicOnly: true }, mostChoices);
  return designs.flatMap(({ listing, revisions }) =>
    revisions
      .filter(({ publishedAt }) => publishedAt !== null)
      .map(({ number }) => ({
        value: pinOf({ design: listing.code, number }),
        label: `${listing.title} · ${t("design_pages.revision", { number })} (${listing.space.name}, ${listing.code})`,
      })),
  );
}

/** Whether a text pins a published revision that exists. */
export async function isPinned(pin: string): Promise<boolean> {
  return (await revisionIdOf(pin)) !== undefined;
}

async function revisionIdOf(pin: string): Promise<string | undefined> {
  const named = readPin(pin);
  const design = named && (await findDesign(named.design));
  const revision = design && (await findRevision({ designId: design.id, number: named.number }));
  return revision?.publishedAt ? revision.id : undefined;
}

/** Every decision on a pinned revision; undefined where the text pins none: whoever made it decides otherwise. */
export async function pinnedValidations(pin: string): Promise<ValidationFact[] | undefined> {
  const id = await revisionIdOf(pin);
  return id === undefined ? undefined : (await listValidations(id)).map(factOf);
}
