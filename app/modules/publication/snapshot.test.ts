import fc from "fast-check";
import { expect, test } from "vitest";
import { moveKinds } from "#app/modules/flows/ledger.ts";
import { figureOf, ledgerFigures } from "./figures.ts";
import { canonical, documentOf, documentText, ledgerRowsOf, sha256Of, totalsOfRows } from "./snapshot.ts";

const moved = fc.array(
  fc.record({
    kind: fc.constantFrom(...moveKinds),
    delivers: fc.boolean(),
    pieces: fc.integer({ min: -20, max: 200 }),
    day: fc.constantFrom("2027-02-24", "2027-02-25"),
    town: fc.constantFrom("", "Crest", "Die"),
  }),
);

test("the totals of the rows are the figures of the ledger", () => {
  fc.assert(
    fc.property(moved, (all) => {
      const totals = totalsOfRows(ledgerRowsOf("visor", all), "visor");
      for (const name of ledgerFigures) expect(totals[name] ?? 0).toBe(figureOf(name, all));
    }),
  );
});

test("the same facts give the same bytes, in whatever order they come", () => {
  const document = (rows: Parameters<typeof documentText>[0]["rows"]) =>
    documentText({
      campaign: { code: "X", title: "Visières", territory: "", openedBy: "Démo-Lab" },
      ...{ takenAt: "2027-02-24T10:00:00+01:00", items: [], rows },
    });
  fc.assert(
    fc.property(moved, (all) => {
      const rows = ledgerRowsOf("visor", all);
      const text = document(rows);
      expect(document(rows.toReversed())).toBe(text);
      expect(document(documentOf(text).rows)).toBe(text);
      expect(sha256Of(text)).toMatch(/^[0-9a-f]{64}$/);
    }),
  );
});

test("canonical JSON: names in order, nothing between", () => {
  expect(canonical({ b: [1, "é", null], a: { d: true, c: 2 } })).toBe('{"a":{"c":2,"d":true},"b":[1,"é",null]}');
});
