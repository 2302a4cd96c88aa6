import fc from "fast-check";
import { expect, test } from "vitest";
import { findTown, gazetteerOf } from "./towns.ts";

const towns = [
  ...[
    { name: "Die", department: "26", latitude: 44.75, longitude: 5.37 },
    { name: "Valence", department: "26", latitude: 44.93, longitude: 4.91 },
    { name: "Valence", department: "82", latitude: 44.11, longitude: 0.89 },
    { name: "Saint-Étienne", department: "42", latitude: 45.43, longitude: 4.39 },
    { name: "Chalon-sur-Saône", department: "71", latitude: 46.78, longitude: 4.85 },
    { name: "Le Havre", department: "76", latitude: 49.49, longitude: 0.11 },
    { name: "L’Isle-d’Abeau", department: "38", latitude: 45.62, longitude: 5.23 },
    { name: "Sainte-Œuvre", department: "01", latitude: 46, longitude: 5 },
    { name: "Paris", department: "75", latitude: 48.853, longitude: 2.349 },
    { name: "Paris 11", department: "75", latitude: 48.859, longitude: 2.379 },
    { name: "Bastia", department: "2B", latitude: 42.7, longitude: 9.45 },
    { name: "Ajaccio", department: "2A", latitude: 41.92, longitude: 8.74 },
    { name: "Saint-Denis", department: "974", latitude: -20.88, longitude: 55.45 },
    { name: "Saint-Denis", department: "93", latitude: 48.94, longitude: 2.35 },
    { name: "Gustavia", department: "977", latitude: 17.9, longitude: -62.85 },
    { name: "Lanmeur", department: "29", latitude: 48.65, longitude: -3.72 },
    { name: "Lanmeur", department: "29", latitude: 47.83, longitude: -3.72 },
    { name: "Pin", department: "70", latitude: 47.3, longitude: 6.1 },
  ],
];
const gazetteer = gazetteerOf(towns);
const found = (name: string, postcode?: string) => {
  const town = findTown(gazetteer, name, postcode);
  return town && `${town.name} ${town.department}`;
};

test("a town is found however it is written", () => {
  const written: [string, string, string][] = [
    ["die", "26150", "Die 26"],
    ["DIE", "26 150", "Die 26"],
    ["26150 Die", "", "Die 26"],
    ["Die (26)", "", "Die 26"],
    ["St Etienne", "42000", "Saint-Étienne 42"],
    ["SAINT-ETIENNE CEDEX 2", "42007", "Saint-Étienne 42"],
    ["Chalon s/ Saône", "71100", "Chalon-sur-Saône 71"],
    ["Havre", "76600", "Le Havre 76"],
    ["HAVRE (LE)", "76600", "Le Havre 76"],
    ["Havre, Le", "76600", "Le Havre 76"],
    ["l'isle d'abeau", "38080", "L’Isle-d’Abeau 38"],
    ["Ste-Oeuvre", "01000", "Sainte-Œuvre 01"],
    ["Paris", "75011", "Paris 11 75"],
    ["Paris 11e", "", "Paris 11 75"],
    ["Paris 11ème arrondissement", "75011", "Paris 11 75"],
    ["Paris", "75013", "Paris 75"],
    ["Bastia", "20200", "Bastia 2B"],
    ["Ajaccio", "20000", "Ajaccio 2A"],
    ["Saint Denis", "97400", "Saint-Denis 974"],
    ["Saint-Denis", "93200", "Saint-Denis 93"],
    ["Gustavia", "97133", "Gustavia 977"],
  ];
  expect(written.map(([name, postcode]) => found(name, postcode))).toEqual(written.map(([, , town]) => town));
});

test("the postcode chooses between two towns of one name; without it there is none", () => {
  expect([found("Valence", "26000"), found("Valence", "82400"), found("Valence")]).toEqual([
    "Valence 26",
    "Valence 82",
    null,
  ]);
  expect(found("Die")).toBe("Die 26");
});

test("what is unknown, elsewhere or of two minds is nobody’s", () => {
  const asked: [string, string][] = [
    ["Nulle-Part", "26000"],
    // Another department than that of the only town of this name.
    ["Die", "75011"],
    // Twice in one department, far apart.
    ["Lanmeur", "29620"],
    // An article that was written is meant.
    ["Le Pin", "70150"],
    ["", "26000"],
    ["26000", ""],
  ];
  expect(asked.map(([name, postcode]) => found(name, postcode))).toEqual(asked.map(() => null));
});

test("whatever is typed: a town of the file, or null", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (name, postcode) => {
      const town = findTown(gazetteer, name, postcode);
      expect(town === null || towns.includes(town)).toBe(true);
    }),
  );
});
