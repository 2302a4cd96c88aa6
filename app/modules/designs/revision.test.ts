import fc from "fast-check";
import { expect, test } from "vitest";
import { type DraftFacts, materialUnits, neededFor, publishProblems, workFor } from "./revision.ts";

const line = fc.record({
  material: fc.constant("PETG"),
  unit: fc.constantFrom(...materialUnits),
  quantity: fc.integer({ min: 0, max: 1_000_000 }),
  pieces: fc.integer({ min: 1, max: 10_000 }),
  lossPerMille: fc.integer({ min: 0, max: 1000 }),
});
const count = fc.integer({ min: 0, max: 1_000_000 });

test("a sheet for eight shields, and five in a hundred lost", () => {
  const sheet = { material: "PETG 0,5 mm", unit: "sheet", quantity: 1, pieces: 8, lossPerMille: 0 } as const;
  expect([0, 1, 8, 9].map((pieces) => neededFor(sheet, pieces))).toEqual([0, 1, 1, 2]);
  const filament = { material: "PLA", unit: "kg", quantity: 30, pieces: 1, lossPerMille: 50 } as const;
  expect(neededFor(filament, 10)).toBe(315);
});

test("never less than it takes, never a whole unit more, and more pieces never take less", () => {
  fc.assert(
    fc.property(line, count, (bill, pieces) => {
      const exact = BigInt(bill.quantity) * BigInt(pieces) * BigInt(1000 + bill.lossPerMille);
      const whole = BigInt(bill.pieces) * 1000n;
      const needed = BigInt(neededFor(bill, pieces));
      expect(needed * whole >= exact).toBe(true);
      expect(needed === 0n || (needed - 1n) * whole < exact).toBe(true);
      expect(neededFor(bill, pieces + 1)).toBeGreaterThanOrEqual(neededFor(bill, pieces));
    }),
  );
});

test("plates and minutes, where they are known", () => {
  expect(workFor({ minutesPerPiece: 90, piecesPerPlate: 4 }, 9)).toEqual({ plates: 3, minutes: 810 });
  expect(workFor({ minutesPerPiece: null, piecesPerPlate: null }, 9)).toEqual({ plates: null, minutes: null });
});

const ready: DraftFacts = {
  number: 2,
  licence: "CERN-OHL-S-2.0",
  authors: ["Démo-Lab"],
  note: "Bandeau plus large",
  piecesPerPlate: 4,
  piecesConfirmed: true,
  files: [{ name: "a.stl", role: "part", status: "analysed", measured: true, unitConfirmed: true }],
};

test("a draft is published when nothing is missing, else everything that is missing is said", () => {
  expect(publishProblems(ready)).toEqual([]);
  const nothing = { ...ready, licence: "", authors: [], note: "", piecesConfirmed: false, files: [] };
  expect(publishProblems(nothing).map(({ problem }) => problem)).toEqual([
    ...["no_file", "no_licence", "no_author", "no_note", "pieces_not_confirmed"],
  ]);
  expect(publishProblems({ ...ready, number: 1, note: "" })).toEqual([]);
});

test("files that wait, are refused, or whose unit nobody confirmed hold it back by name", () => {
  const file = { name: "b.stl", role: "part", status: "analysed", measured: true, unitConfirmed: true } as const;
  const withFiles = (files: DraftFacts["files"]) => publishProblems({ ...ready, files });
  expect(withFiles([{ ...file, status: "waiting" }])).toEqual([{ problem: "file_waiting", file: "b.stl" }]);
  expect(withFiles([{ ...file, status: "refused" }])).toEqual([{ problem: "file_refused", file: "b.stl" }]);
  expect(withFiles([{ ...file, unitConfirmed: false }])).toEqual([{ problem: "unit_not_confirmed", file: "b.stl" }]);
  expect(withFiles([{ ...file, role: "source", unitConfirmed: false }])).toEqual([]);
  expect(withFiles([{ ...file, measured: false, unitConfirmed: false }])).toEqual([]);
});
