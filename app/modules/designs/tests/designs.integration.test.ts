import { describe, expect, test } from "vitest";
import { database, transaction } from "#app/platform/db/database.server.ts";
import type { AnyUseCase } from "#app/platform/use-case.server.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aDraft, aFile, aPublishedDesign, by, looked } from "#tests/factories/designs.ts";
import { again, aPerson } from "#tests/factories/people.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { boxStl } from "#tests/factories/stl.ts";
import { addDesignEditor } from "../use-cases/add-design-editor.server.ts";
import { addRevisionFiles } from "../use-cases/add-revision-files.server.ts";
import { compareRevisions } from "../use-cases/compare-revisions.server.ts";
import { createDesign } from "../use-cases/create-design.server.ts";
import { discardRevision } from "../use-cases/discard-revision.server.ts";
import { forkRevision } from "../use-cases/fork-revision.server.ts";
import { getDesign } from "../use-cases/get-design.server.ts";
import { getDesignFamily } from "../use-cases/get-design-family.server.ts";
import { getRevision } from "../use-cases/get-revision.server.ts";
import { publishRevision } from "../use-cases/publish-revision.server.ts";
import { removeDesignEditor } from "../use-cases/remove-design-editor.server.ts";
import { removeRevisionFile } from "../use-cases/remove-revision-file.server.ts";
import { startRevision } from "../use-cases/start-revision.server.ts";
import { updateDesign } from "../use-cases/update-design.server.ts";
import { updateRevision } from "../use-cases/update-revision.server.ts";
import { updateRevisionFile } from "../use-cases/update-revision-file.server.ts";

async function sql(statement: string, ...values: unknown[]): Promise<number> {
  return transaction(async () => (await database()).$executeRawUnsafe(statement, ...values));
}

describe("a draft", () => {
  test("exists for those who may change it and for nobody else", async () => {
    const { here, keeper } = await aDraft();
    const stranger = await aPerson();
    expect(refusal(await by(stranger, getDesign, here)).code).toBe("designs.not_found");
    expect(refusal(await by(stranger, getRevision, here)).status).toBe(404);
    expect(must(await by(keeper, getDesign, here))).toMatchObject({ status: "draft", current: null });
  });

  test("says everything that is missing, and is published once nothing is", async () => {
    const space = await aSpace();
    const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
    const { code } = must(await by(keeper, createDesign, { space: space.slug, title: "Attache" }));
    const here = { design: code, number: 1 };
    const problems = async () => must(await by(keeper, getRevision, here)).missing.map(({ problem }) => problem);
    expect(await problems()).toEqual(["no_file", "no_licence"]);
    const fileId = await aFile(keeper, boxStl(1, 2, 3), "attache.stl");
    const { files, version } = must(await by(keeper, addRevisionFiles, { ...here, fileIds: [fileId] }));
    expect(await problems()).toEqual(["no_licence", "file_waiting"]);
    await looked(fileId, [1, 2, 3]);
    expect(await problems()).toEqual(["no_licence", "unit_not_confirmed"]);
    const missing = refusal(await by(keeper, publishRevision, here));
    expect(missing).toMatchObject({ code: "designs.not_ready", details: { missing: [{}, { file: "attache.stl" }] } });

    const inInches = must(await by(keeper, updateRevisionFile, { ...here, file: files[0]?.id, unit: "inch" }));
    expect(inInches.files[0]).toMatchObject({ unit: { name: "inch", confirmed: true } });
    expect(inInches.files[0]?.size?.x).toBeCloseTo(25.4);
    expect(refusal(await by(keeper, updateRevision, { ...here, version, licence: "MIT" })).code).toBe("designs.stale");
    const at = { ...here, version: inInches.version };
    expect(refusal(await by(keeper, updateRevision, { ...at, licence: "libre" })).fields).toHaveProperty("licence");
    must(await by(keeper, updateRevision, { ...at, licence: "CC-BY-4.0", piecesPerPlate: 4 }));
    expect(await problems()).toEqual(["pieces_not_confirmed"]);
    must(await by(keeper, updateRevision, { ...at, version: at.version + 1, piecesConfirmed: true }));
    expect(must(await by(keeper, publishRevision, here))).toMatchObject({ published: true, piecesConfirmed: true });
    expect(must(await by(await aPerson(), getDesign, here))).toMatchObject({ status: "published", current: 1 });
  });

  test("a file of somebody else is not taken, and the same name twice becomes two names", async () => {
    const { keeper, here } = await aDraft();
    const other = await aPerson();
    const theirs = await aFile(other);
    expect(refusal(await by(keeper, addRevisionFiles, { ...here, fileIds: [theirs] })).code).toBe(
      "designs.file_not_yours",
    );
    const [one, two] = [await aFile(keeper), await aFile(keeper)];
    const { files } = must(await by(keeper, addRevisionFiles, { ...here, fileIds: [one, two], role: "source" }));
    expect(files.map(({ name }) => name)).toEqual(["boite.stl", "boite (2).stl", "boite (3).stl"]);
    const renamed = { ...here, file: files[2]?.id, name: "boite.stl" };
    expect(refusal(await by(keeper, updateRevisionFile, renamed)).code).toBe("designs.name_taken");
    expect(must(await by(keeper, removeRevisionFile, { ...here, file: files[1]?.id })).files).toHaveLength(2);
  });
});

describe("a published revision", () => {
  test("never changes: neither by the verbs nor by raw SQL", async () => {
    const { keeper, here, file } = await aPublishedDesign();
    const { id, files } = must(await by(keeper, getRevision, here));
    for (const verb of [updateRevision, publishRevision, discardRevision] as AnyUseCase[])
      expect(refusal(await by(keeper, verb, { ...here, version: 1, note: "x" })).code).toBe(
        "designs.revision_published",
      );
    expect(refusal(await by(keeper, removeRevisionFile, { ...here, file })).code).toBe("designs.revision_published");
    const immutable = /never changed|never deleted|keep their content/;
    for (const statement of [
      `UPDATE DesignRevision SET licence = 'MIT' WHERE id = '${id}'`,
      `DELETE FROM DesignRevision WHERE id = '${id}'`,
      `UPDATE RevisionFile SET name = 'x' WHERE id = '${files[0]?.id}'`,
      `DELETE FROM RevisionFile WHERE id = '${files[0]?.id}'`,
      `INSERT INTO RevisionFile SELECT 'new', revisionId, storedFileId, sha256, 'other', role, copies, 9, unit, unitConfirmedById, unitConfirmedAt, createdAt FROM RevisionFile WHERE id = '${files[0]?.id}'`,
      `UPDATE StoredFile SET sha256 = '0' WHERE id = (SELECT storedFileId FROM RevisionFile WHERE id = '${files[0]?.id}')`,
    ])
      await expect(sql(statement), statement).rejects.toThrow(immutable);
    expect(must(await by(keeper, getRevision, here))).toEqual(must(await by(keeper, getRevision, here)));
  });

  test("the next one starts from it, one draft at a time, and is compared with it", async () => {
    const { keeper, here, code } = await aPublishedDesign();
    const draft = must(await by(keeper, startRevision, { design: code }));
    expect(draft).toMatchObject({ number: 2, published: false, licence: "CERN-OHL-S-2.0" });
    expect(draft.files.map(({ name, unit }) => [name, unit?.confirmed])).toEqual([["boite.stl", true]]);
    expect(refusal(await by(keeper, startRevision, { design: code })).code).toBe("designs.draft_exists");
    const next = { ...here, number: 2 };
    const fileId = await aFile(keeper, boxStl(40, 30, 10), "boite.stl");
    await looked(fileId, [40, 30, 10]);
    must(await by(keeper, removeRevisionFile, { ...next, file: draft.files[0]?.id }));
    const added = must(await by(keeper, addRevisionFiles, { ...next, fileIds: [fileId] }));
    const settings = { ...draft.settings, walls: 3 };
    must(await by(keeper, updateRevision, { ...next, version: added.version, settings, note: "Plus large" }));
    const { facts, files } = must(await by(keeper, compareRevisions, { design: code, a: 1, b: 2 }));
    expect(facts.filter(({ changed }) => changed)).toEqual([{ name: "walls", a: null, b: 3, changed: true }]);
    expect(files.map(({ name, outcome }) => [name, outcome])).toEqual([["boite.stl", "changed"]]);
    const stranger = await aPerson();
    expect(refusal(await by(stranger, compareRevisions, { design: code, a: 1, b: 2 })).code).toBe(
      "designs.no_such_revision",
    );
    must(await by(keeper, discardRevision, next));
    expect(must(await by(keeper, getDesign, here)).revisions.map(({ number }) => number)).toEqual([1]);
  });

  test("another space starts from it where the licence lets it, and is of the family once published", async () => {
    const { code, here } = await aPublishedDesign();
    const space = await aSpace();
    const keeper = await aPerson({ roles: { [space.id]: "keeper" } });
    const fork = must(await by(keeper, forkRevision, { ...here, space: space.id, title: "Bandeau pour enfants" }));
    const draft = must(await by(keeper, getRevision, { design: fork.code, number: 1 }));
    expect(draft).toMatchObject({ derivedFrom: { code, number: 1 }, authors: ["Démo-Lab", space.name] });
    expect(must(await by(keeper, getDesignFamily, { design: code })).items).toEqual([]);
    must(await by(keeper, publishRevision, { design: fork.code, number: 1 }));
    expect(must(await by(keeper, getDesignFamily, { design: code })).items).toMatchObject([
      { code: fork.code, generation: 1, from: 1 },
    ]);
    expect(must(await by(keeper, getDesignFamily, { design: fork.code })).items).toMatchObject([
      { code, generation: -1 },
    ]);

    const closed = await aPublishedDesign({ licence: "CC-BY-ND-4.0" });
    const refused = await by(keeper, forkRevision, { ...closed.here, space: space.id, title: "Autre" });
    expect(refusal(refused)).toMatchObject({ code: "designs.may_not_change", params: { licence: "CC-BY-ND-4.0" } });
  });

  test("who may change it: keepers, members where it is said, and the keepers of spaces that it names", async () => {
    const { space, keeper, code } = await aPublishedDesign();
    const member = await aPerson({ roles: { [space.id]: "member" } });
    const other = await aSpace();
    const friend = await aPerson({ roles: { [other.id]: "keeper" } });
    const starts = async (person: typeof member) => by(person, updateDesign, { design: code, purpose: "Mieux" });
    expect(refusal(await starts(member)).code).toBe("designs.not_yours");
    expect(refusal(await starts(friend)).code).toBe("designs.not_yours");
    must(await by(keeper, updateDesign, { design: code, editing: "members" }));
    must(await by(keeper, addDesignEditor, { design: code, space: other.slug }));
    must(await starts(member));
    must(await starts(await again(friend)));
    expect(refusal(await by(friend, updateDesign, { design: code, editing: "keepers" })).code).toBe(
      "designs.not_yours",
    );
    expect(refusal(await by(friend, addDesignEditor, { design: code, space: other.slug })).code).toBe(
      "designs.not_yours",
    );
    must(await by(keeper, removeDesignEditor, { design: code, space: other.id }));
    expect(refusal(await starts(friend)).code).toBe("designs.not_yours");
  });
});
