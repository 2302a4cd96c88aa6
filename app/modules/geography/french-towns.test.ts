import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { townNamed } from "./towns.server.ts";
import { readTowns } from "./towns.ts";

const towns = readTowns(readFileSync("app/modules/geography/french-towns.tsv", "utf8"));

/** South, north, west, east. */
const metropolis = [41.3, 51.1, -5.2, 9.6] as const;
const territories: Record<string, readonly [number, number, number, number]> = {
  "971": [15.8, 16.6, -61.9, -61],
  "972": [14.3, 14.95, -61.3, -60.8],
  "973": [2, 6, -55, -51.5],
  "974": [-21.4, -20.8, 55.2, 55.9],
  "975": [46.7, 47.2, -56.5, -56.1],
  "976": [-13.1, -12.6, 45, 45.4],
  "977": [17.85, 17.98, -62.95, -62.75],
  "978": [18, 18.15, -63.2, -62.95],
  "986": [-14.4, -13.1, -178.3, -176],
  "987": [-28, -7, -155, -134],
  "988": [-23, -19, 163, 169],
};

/** Capitals of the departments, by the number in the order of which they come; Corsica and overseas after them. */
const capitals: Record<string, string> = {
  ...{ "01": "Bourg-en-Bresse", "02": "Laon", "03": "Moulins", "04": "Digne-les-Bains", "05": "Gap", "06": "Nice" },
  ...{ "07": "Privas", "08": "Charleville-Mézières", "09": "Foix", "10": "Troyes", "11": "Carcassonne", "12": "Rodez" },
  ...{ "13": "Marseille", "14": "Caen", "15": "Aurillac", "16": "Angoulême", "17": "La Rochelle", "18": "Bourges" },
  ...{ "19": "Tulle", "21": "Dijon", "22": "Saint-Brieuc", "23": "Guéret", "24": "Périgueux", "25": "Besançon" },
  ...{ "26": "Valence", "27": "Évreux", "28": "Chartres", "29": "Quimper", "30": "Nîmes", "31": "Toulouse" },
  ...{ "32": "Auch", "33": "Bordeaux", "34": "Montpellier", "35": "Rennes", "36": "Châteauroux", "37": "Tours" },
  ...{ "38": "Grenoble", "39": "Lons-le-Saunier", "40": "Mont-de-Marsan", "41": "Blois", "42": "Saint-Étienne" },
  ...{ "43": "Le Puy-en-Velay", "44": "Nantes", "45": "Orléans", "46": "Cahors", "47": "Agen", "48": "Mende" },
  ...{ "49": "Angers", "50": "Saint-Lô", "51": "Châlons-en-Champagne", "52": "Chaumont", "53": "Laval", "54": "Nancy" },
  ...{ "55": "Bar-le-Duc", "56": "Vannes", "57": "Metz", "58": "Nevers", "59": "Lille", "60": "Beauvais" },
  ...{ "61": "Alençon", "62": "Arras", "63": "Clermont-Ferrand", "64": "Pau", "65": "Tarbes", "66": "Perpignan" },
  ...{ "67": "Strasbourg", "68": "Colmar", "69": "Lyon", "70": "Vesoul", "71": "Mâcon", "72": "Le Mans" },
  ...{ "73": "Chambéry", "74": "Annecy", "75": "Paris", "76": "Rouen", "77": "Melun", "78": "Versailles" },
  ...{ "79": "Niort", "80": "Amiens", "81": "Albi", "82": "Montauban", "83": "Toulon", "84": "Avignon" },
  ...{ "85": "La Roche-sur-Yon", "86": "Poitiers", "87": "Limoges", "88": "Épinal", "89": "Auxerre", "90": "Belfort" },
  ...{ "91": "Évry-Courcouronnes", "92": "Nanterre", "93": "Bobigny", "94": "Créteil", "95": "Cergy" },
  ...{ "971": "Basse-Terre", "972": "Fort-de-France", "973": "Cayenne", "974": "Saint-Denis", "976": "Mamoudzou" },
  ...{ "2A": "Ajaccio", "2B": "Bastia" },
};

const postcodeIn = (department: string) => ({ "2A": "20000", "2B": "20200" })[department] ?? department.padEnd(5, "0");

test("each town lies in its territory, once", () => {
  expect(towns.length).toBeGreaterThan(9000);
  const outside = towns.filter(({ name, department, latitude, longitude }) => {
    const [south, north, west, east] = territories[department] ?? metropolis;
    const inside = latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    return !name || !/^(\d\d|2[AB]|97\d|98\d)$/.test(department) || !inside;
  });
  expect(outside).toEqual([]);
  expect(new Set(towns.map((town) => JSON.stringify(town))).size).toBe(towns.length);
});

test("the capital of each of the 101 departments is found by its postcode", () => {
  expect(Object.keys(capitals)).toHaveLength(101);
  const found = Object.entries(capitals).map(([department, name]) => townNamed(name, postcodeIn(department)));
  expect(found.map((town) => town?.department)).toEqual(Object.keys(capitals));
});

test("no town lies further from the capital of its department than its department is long", () => {
  const far = towns.filter(({ department, latitude, longitude }) => {
    const capital = townNamed(capitals[department] ?? "", postcodeIn(department));
    if (!capital) return false;
    const east = (longitude - capital.longitude) * Math.cos((latitude * Math.PI) / 180);
    // Guyane is the one of a size of its own.
    return Math.hypot(latitude - capital.latitude, east) * 111 > (department === "973" ? 300 : 150);
  });
  expect(far).toEqual([]);
});

test("nearly every town is found again by its own name and department", () => {
  const lost = towns.filter(({ name, department }) => !townNamed(`${name} (${department})`));
  expect(lost.length).toBeLessThan(30);
});
