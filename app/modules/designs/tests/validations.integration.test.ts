import { afterEach, describe, expect, test } from "vitest";
import { freeQuantity } from "#app/modules/materials/materials.server.ts";
import { createMaterial } from "#app/modules/materials/use-cases/create-material.server.ts";
import { database, transaction } from "#app/platform/db/database.server.ts";
import { translate } from "#app/platform/i18n/words.server.ts";
import type { Person } from "#app/platform/viewer.ts";
import { must, refusal } from "#tests/factories/bookings.ts";
import { aDraft, aFile, aPublishedDesign, by } from "#tests/factories/designs.ts";
import { aPerson, wednesday } from "#tests/factories/people.ts";
import { notHere, sharedText } from "#tests/factories/shared-data.ts";
import { aSpace } from "#tests/factories/spaces.ts";
import { type ValidationChange, validationsOf, validityAt, whenValidationChanges } from "../designs.server.ts";
import { getDesignValidity } from "../use-cases/get-design-validity.server.ts";
import { getManifest } from "../use-cases/get-manifest.server.ts";
import { getRevision } from "../use-cases/get-revision.server.ts";
import { importDesign } from "../use-cases/import-design.server.ts";
import { listDesignValidations } from "../use-cases/list-design-validations.server.ts";
import { listPrints } from "../use-cases/list-prints.server.ts";
import { publishRevision } from "../use-cases/publish-revision.server.ts";
import { recordDesignValidation } from "../use-cases/record-design-validation.server.ts";
import { recordPrint } from "../use-cases/record-print.server.ts";
import { updateRevision } from "../use-cases/update-revision.server.ts";
import { withdrawDesignValidation } from "../use-cases/withdraw-design-validation.server.ts";
import { designPage } from "../views/design-page.view.server.ts";

const pdf = "%PDF-1.4\n% avis\n";
const decision = { authority: "Agence de démonstration", regime: "no_protection", territory: "FR" };
const later = new Date(wednesday.getTime() + 10 * 86_400_000);

async function aValidated() {
  const design = await aPublishedDesign();
  const evidenceFileId = await aFile(design.keeper, pdf, "avis.pdf");
  const given = {
    ...design.here,
    ...decision,
    usages: ["general_public", "care"],
    until: "2027-12-31",
    evidenceFileId,
  };
  const { items } = must(await by(design.keeper, recordDesignValidation, given));
  const [general, care] = items;
  if (!general || !care) throw new Error("not recorded");
  return { ...design, general, care };
}

function visitOfPerson(viewer: Person, now: Date) {
  const visit = { viewer, language: "fr" as const, t: translate("fr"), now, requestId: "test", address: "", nonce: "" };
  return visit;
}

describe("what authorities decided", () => {
  test("the withdrawal for care leaves the general public, and the page says exactly that", async () => {
    const { keeper, here, care, code } = await aValidated();
    const withdrawal = { validation: care.id, reason: "Casse à la désinfection" };
    must(await by(keeper, withdrawDesignValidation, withdrawal, later));
    const asked = async (usage: string, at: string) =>
      must(await by(keeper, getDesignValidity, { ...here, usage, at }, later));
    expect(await asked("care", "2027-03-01T12:00:00Z")).toMatchObject({ state: "valid", holds: true });
    expect(await asked("care", "2027-03-07T12:00:00Z")).toMatchObject({ state: "withdrawn", holds: false });
    expect(await asked("general_public", "2027-03-07T12:00:00Z")).toMatchObject({
      state: "valid",
      until: "2028-01-01T00:00:00+01:00",
    });
    expect(await asked("work", "2027-03-07T12:00:00Z")).toMatchObject({ state: "none" });
    const page = await designPage(visitOfPerson(keeper, later), code);
    expect(page?.revision?.validity).toEqual({
      sentence:
        "Validée pour le grand public par Agence de démonstration du 24 février 2027 au 31 décembre 2027\u00a0; retirée pour les soins le 6 mars 2027 par Agence de démonstration.",
      stands: "On peut s’y fier aujourd’hui pour le grand public. Plus pour les soins.",
      tone: "warn",
    });
    expect(refusal(await by(keeper, withdrawDesignValidation, withdrawal, later)).code).toBe(
      "designs.already_withdrawn",
    );
    expect(must(await by(keeper, listDesignValidations, here)).items.map((one) => one.decision)).toEqual([
      ...["approved", "approved", "withdrawn"],
    ]);
  });

  test("nothing is recorded without its evidence, its reason, the end of a derogation, or on a draft", async () => {
    const { keeper, here } = await aPublishedDesign();
    const record = (more: object) =>
      by(keeper, recordDesignValidation, { ...here, ...decision, usages: ["care"], ...more });
    const evidence = { evidenceAddress: "https://example.org/avis" };
    expect(refusal(await record({})).fields).toHaveProperty("evidenceAddress");
    expect(refusal(await record({ ...evidence, decision: "refused" })).fields).toHaveProperty("words");
    expect(refusal(await record({ ...evidence, regime: "derogation" })).fields).toHaveProperty("until");
    expect(refusal(await record({ ...evidence, from: "2027-03-02", until: "2027-03-01" })).fields).toHaveProperty(
      "until",
    );
    expect(refusal(await record({ ...evidence, usages: [] })).fields).toHaveProperty("usages");
    const theirs = await aFile(await aPerson(), pdf, "avis.pdf");
    expect(refusal(await record({ evidenceFileId: theirs })).code).toBe("designs.file_not_yours");
    must(await record({ ...evidence, from: "2027-03-02", until: "2027-03-02", regime: "derogation" }));
    const draft = await aDraft();
    const onDraft = { ...draft.here, ...decision, usages: ["care"], ...evidence };
    expect(refusal(await by(draft.keeper, recordDesignValidation, onDraft)).code).toBe("designs.not_published");
  });

  test("the database keeps every decision as it was written", async () => {
    const { general } = await aValidated();
    const sql = (statement: string) => transaction(async () => (await database()).$executeRawUnsafe(statement));
    await expect(sql(`UPDATE DesignValidation SET decision = 'refused' WHERE id = '${general.id}'`)).rejects.toThrow(
      /never edited/,
    );
    await expect(sql(`DELETE FROM DesignValidation WHERE id = '${general.id}'`)).rejects.toThrow(/never deleted/);
  });

  test("an approval may be withdrawn from its own beginning on, never from before", async () => {
    const { keeper, general } = await aValidated();
    const withdrawn = { validation: general.id, reason: "Dès le début", from: "2027-01-01" };
    const { from } = must(await by(keeper, withdrawDesignValidation, withdrawn, later));
    expect(from).toBe(general.from);
  });
});

describe("who has to know", () => {
  afterEach(() => whenValidationChanges("test", async () => {}));

  test("is told in the same transaction, and can refuse it as a whole", async () => {
    const told: ValidationChange[] = [];
    whenValidationChanges("test", async (change) => void told.push(change));
    const { keeper, care, here } = await aValidated();
    expect(told.map(({ fact }) => [fact.usage, fact.decision])).toEqual([
      ["general_public", "approved"],
      ["care", "approved"],
    ]);
    const { id } = must(await by(keeper, getRevision, here));
    expect(told[0]?.revisionId).toBe(id);
    whenValidationChanges("test", async () => {
      throw new Error("not now");
    });
    const withdrawal = { validation: care.id, reason: "Casse" };
    await expect(by(keeper, withdrawDesignValidation, withdrawal)).rejects.toThrow("not now");
    expect(await validationsOf(id)).toHaveLength(2);
    expect(await validityAt(id, "care", "RE", later)).toMatchObject({ state: "valid" });
    expect(await validityAt(id, "care", "BE", later)).toMatchObject({ state: "none" });
  });
});

describe("what was made", () => {
  test("is recorded with what its bill of materials says, by members for their own space", async () => {
    const { keeper, here } = await aDraft();
    const { version } = must(await by(keeper, getRevision, here));
    const materials = [
      { material: "PETG", unit: "kg", quantity: 35, lossPerMille: 50 },
      { material: "plaque A4", unit: "sheet", quantity: 1, pieces: 8 },
    ];
    must(await by(keeper, updateRevision, { ...here, version, materials }));
    must(await by(keeper, publishRevision, here));
    const other = await aSpace();
    const maker = await aPerson({ roles: { [other.id]: "member" } });
    const print = must(await by(maker, recordPrint, { ...here, space: other.slug, pieces: 20 }));
    expect(print.consumption).toEqual([
      { material: "PETG", unit: "kg", needed: 735 },
      { material: "plaque A4", unit: "sheet", needed: 3 },
    ]);
    expect(must(await by(maker, listPrints, here)).items).toHaveLength(1);
    expect(must(await by(keeper, listPrints, here)).items).toHaveLength(0);
    expect(refusal(await by(keeper, recordPrint, { ...here, space: other.id, pieces: 1 })).code).toBe(
      "designs.not_a_member",
    );
  });
});

describe("what is taken from the stock", () => {
  test("goes with the print, or the print is not recorded", async () => {
    const { keeper, here, space } = await aDraft();
    const { version } = must(await by(keeper, getRevision, here));
    const materials = [{ material: "PETG", unit: "kg", quantity: 35 }];
    must(await by(keeper, updateRevision, { ...here, version, materials }));
    must(await by(keeper, publishRevision, here));
    const category = "filament";
    const material = must(
      await by(keeper, createMaterial, { space: space.id, title: "PETG bleu", category, unit: "kg", quantity: 1000 }),
    );
    const taken = [{ line: 0, material: material.code }];
    const print = must(await by(keeper, recordPrint, { ...here, space: space.id, pieces: 20, taken }));
    expect(print.taken).toMatchObject([{ code: material.code, quantity: 700 }]);
    expect(await freeQuantity(material.code, wednesday)).toBe(300);
    const tooMuch = await by(keeper, recordPrint, { ...here, space: space.id, pieces: 20, taken });
    expect(refusal(tooMuch).code).toBe("materials.not_enough");
    expect(must(await by(keeper, listPrints, here)).items).toHaveLength(1);
    const wrong = { ...here, space: space.id, pieces: 1, taken: [{ line: 3, material: material.code }] };
    expect(refusal(await by(keeper, recordPrint, wrong)).code).toBe("designs.no_such_line");
  });
});

describe("Open Know-How", () => {
  test("a published revision is exported in both versions, and a manifest begins a design", async ({ skip }) => {
    const { keeper, here, space } = await aPublishedDesign();
    for (const format of ["toml", "yaml"]) {
      const { text } = must(await by(keeper, getManifest, { ...here, format }));
      const again = must(await by(keeper, importDesign, { space: space.id, text }));
      expect(again.design).toMatchObject({
        title: "Bandeau de visière",
        purpose: "Tenir une visière",
        status: "draft",
      });
      expect(again.report.filter(({ outcome }) => outcome === "wrong")).toEqual([]);
    }
    const text = sharedText("designs/switch_plate_okh_v1.yml");
    if (text === undefined) return skip(notHere);
    const made = must(await by(keeper, importDesign, { space: space.id, text }));
    expect(made).toMatchObject({
      format: "okh_v1",
      design: { keywords: ["disability", "openAT", "mounting", "assistive-switch"] },
    });
    const revision = must(await by(keeper, getRevision, { design: made.design.code, number: 1 }));
    expect(revision).toMatchObject({ licence: "CC-BY-SA-4.0", authors: ["Anna Millbourn"] });
  });

  test("what is no manifest creates nothing, and says where it fails", async () => {
    const { keeper, space } = await aPublishedDesign();
    const refused = refusal(await by(keeper, importDesign, { space: space.id, text: 'okhv = "2.4"\nname = ' }));
    expect(refused).toMatchObject({ code: "designs.manifest_unreadable", details: { report: [{ line: 2 }] } });
  });
});
