import { addRevisionFiles } from "#app/modules/designs/use-cases/add-revision-files.server.ts";
import { createDesign } from "#app/modules/designs/use-cases/create-design.server.ts";
import { publishRevision } from "#app/modules/designs/use-cases/publish-revision.server.ts";
import { recordDesignValidation } from "#app/modules/designs/use-cases/record-design-validation.server.ts";
import { startRevision } from "#app/modules/designs/use-cases/start-revision.server.ts";
import { updateRevision } from "#app/modules/designs/use-cases/update-revision.server.ts";
import { updateRevisionFile } from "#app/modules/designs/use-cases/update-revision-file.server.ts";
import { aFile, looked } from "#tests/factories/designs.ts";
import { type Expectation, everybody, everybodySignedIn, keepers, on } from "./expectation.ts";
import { anywhere, done, type Scene, type World } from "./scenes.ts";

/** The first draft of a design, ready to be published; nobody else knows of it. */
const draft: Scene = async (place) => {
  const { person } = place.people.keeper;
  const { code } = await done(createDesign, person, { space: place.space.id, title: "Attache" });
  const params = { design: code, number: "1" };
  const fileId = await aFile(person);
  await looked(fileId);
  const added = await done(addRevisionFiles, person, { ...params, fileIds: [fileId] });
  const file = added.files[0]?.id ?? "";
  const { version } = await done(updateRevisionFile, person, { ...params, file, unit: "millimeter" });
  const after = await done(updateRevision, person, { ...params, version, licence: "CC-BY-4.0" });
  return { place, params: { ...params, file }, body: { version: after.version } };
};

const published: Scene = async (place) => {
  const world = await draft(place);
  await done(publishRevision, place.people.keeper.person, world.params);
  return world;
};

/** A published design whose second revision is being prepared. */
export const design: Scene = async (place) => {
  const world = await published(place);
  const next = await done(startRevision, place.people.keeper.person, world.params);
  return { ...world, params: { ...world.params, number: "2", file: next.files[0]?.id ?? "" } };
};

const ownFile: Scene = async (place) => {
  const world = await design(place);
  const fileId = await aFile(place.people.keeper.person);
  return { ...world, body: { fileIds: [fileId] } };
};

const decision = {
  authority: "Agence de démonstration",
  usages: ["general_public"],
  regime: "no_protection",
  evidenceAddress: "https://example.org/avis.pdf",
};

const validated: Scene = async (place) => {
  const world = await published(place);
  const { items } = await done(recordDesignValidation, place.people.keeper.person, { ...world.params, ...decision });
  return { ...world, params: { validation: items[0]?.id ?? "" }, body: { reason: "Elle casse." } };
};

const otherSpace = ({ place }: World) => ({ space: place.otherSpace.id });
const editor: Scene = async (place) => {
  const world = await published(place);
  return { ...world, params: { ...world.params, space: place.otherSpace.id } };
};

const firstDraft = "401 404 404 404 ok ok";
const manifest = "title: Attache\nlicense: MIT\nokh-manifest-version: 1.0.0\n";

export const designs: Record<string, Expectation> = {
  "add-design-editor": on(editor, keepers),
  "add-revision-files": on(ownFile, "401 403 403 403 ok 403"),
  "compare-revisions": on(published, everybody, { a: 1, b: 1 }),
  "create-design": on(anywhere, keepers, { title: "Attache" }),
  "discard-revision": on(design, keepers),
  "find-machines": on(published, everybody, { from: "2027-03-02", to: "2027-03-05" }),
  "fork-revision": on(published, "401 ok 403 403 403 403", (world) => ({ ...otherSpace(world), title: "Variante" })),
  "get-design": on(published, everybody),
  "get-design-family": on(published, everybody),
  "get-design-validity": on(published, everybody),
  "get-manifest": on(published, everybody),
  "get-revision": on(published, everybody),
  "import-design": on(anywhere, keepers, { text: manifest }),
  "list-design-validations": on(published, everybody),
  "list-designs": on(anywhere, everybody),
  "list-prints": on(published, everybodySignedIn),
  "publish-revision": on(draft, firstDraft),
  "record-design-validation": on(published, keepers, decision),
  "record-print": on(published, "401 403 403 ok ok ok", ({ place }) => ({ space: place.space.id, pieces: 4 })),
  "remove-design-editor": on(editor, keepers),
  "remove-revision-file": on(design, keepers),
  "start-revision": on(published, keepers),
  "update-design": on(published, keepers, { purpose: "Tenir" }),
  "update-revision": on(draft, firstDraft),
  "update-revision-file": on(design, keepers, { copies: 2 }),
  "withdraw-design-validation": on(validated, keepers),
};
