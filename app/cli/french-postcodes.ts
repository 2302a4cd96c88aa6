import { writeFileSync } from "node:fs";
import type { OperatorReport } from "#app/modules/exchange/operator/command.ts";
import { kilometresBetween, type Point } from "#app/modules/geography/distance.ts";
import { townNamed } from "#app/modules/geography/towns.server.ts";

interface Commune {
  code: string;
  nom: string;
  type: string;
  population?: number;
  codesPostaux?: string[];
}

interface Intercommunality {
  code: string;
  membres: { code: string }[];
}

interface Known extends Point {
  commune: string;
  people: number;
}

/** Farther from the largest than any post office delivers: a town of the same name that was taken for it. */
const farthestDegrees = 0.4;

/** Where most people live, among the towns of the file. */
function centreOf(known: readonly Known[]): Point | null {
  const [largest] = known.toSorted((a, b) => b.people - a.people);
  if (!largest) return null;
  const near = known.filter(
    ({ latitude, longitude }) =>
      Math.abs(latitude - largest.latitude) < farthestDegrees &&
      Math.abs(longitude - largest.longitude) < farthestDegrees,
  );
  const people = near.reduce((sum, town) => sum + town.people, 0);
  const mean = (half: "latitude" | "longitude") =>
    near.reduce((sum, town) => sum + town[half] * town.people, 0) / people;
  return { latitude: mean("latitude"), longitude: mean("longitude") };
}

/** Each commune under its postcodes, with the centre of the town where the file of towns knows it. */
function knownBy(communes: readonly Commune[], namesOf: (commune: Commune) => readonly string[]): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const commune of communes) {
    const town = townNamed(commune.nom, commune.codesPostaux?.[0]);
    if (!town) continue;
    const { latitude, longitude } = town;
    const one = { commune: commune.code, latitude, longitude, people: Math.max(commune.population ?? 0, 1) };
    for (const name of namesOf(commune)) known.set(name, [...(known.get(name) ?? []), one]);
  }
  return known;
}

/** A village: what the file of towns mostly leaves out. */
const villagePeople = 1500;

/** How far villages whose own centre is known lie from what the others under the same name say: kilometres of half and of 95 in 100 of them. */
function accuracyOf(
  known: ReadonlyMap<string, readonly Known[]>,
  others: (one: Known, all: readonly Known[]) => readonly Known[],
) {
  const seen = new Set<string>();
  const far: number[] = [];
  for (const all of known.values())
    for (const one of all) {
      const centre = one.people > villagePeople || seen.has(one.commune) ? null : centreOf(others(one, all));
      if (!centre) continue;
      seen.add(one.commune);
      far.push(kilometresBetween(one, centre));
    }
  far.sort((a, b) => a - b);
  const at = (part: number) => (far[Math.floor(far.length * part)] ?? 0).toFixed(1);
  return `${far.length} villages held out: half within ${at(0.5)} km, 95 in 100 within ${at(0.95)} km`;
}

/** Derives the file of French postcodes from `communes.json` and `epci.json` of the npm package `@etalab/decoupage-administratif`. */
export function writePostcodes(communesText: string, epciText: string, version: string): OperatorReport {
  const kinds = ["commune-actuelle", "arrondissement-municipal"];
  const communes = (JSON.parse(communesText) as Commune[]).filter(({ type }) => kinds.includes(type));
  const together = new Map(
    (JSON.parse(epciText) as Intercommunality[]).flatMap(({ code, membres }) => membres.map((one) => [one.code, code])),
  );
  const byPostcode = knownBy(communes, ({ codesPostaux = [] }) => codesPostaux);
  const byIntercommunality = knownBy(communes, ({ code }) => [together.get(code) ?? ""].filter(Boolean));
  const around = (postcode: string) => {
    const sharing = communes.filter(({ codesPostaux = [] }) => codesPostaux.includes(postcode));
    const named = new Set(sharing.map(({ code }) => together.get(code) ?? ""));
    return centreOf([...named].flatMap((name) => byIntercommunality.get(name) ?? []));
  };
  const postcodes = [...new Set(communes.flatMap(({ codesPostaux = [] }) => codesPostaux))].sort();
  const lines = postcodes.flatMap((postcode) => {
    const centre = centreOf(byPostcode.get(postcode) ?? []) ?? around(postcode);
    return centre ? [[postcode, centre.latitude.toFixed(3), centre.longitude.toFixed(3)].join("\t")] : [];
  });
  const from = `# Postcodes of @etalab/decoupage-administratif ${version} (MIT), centres of french-towns.tsv: postcode, latitude, longitude`;
  writeFileSync("app/modules/geography/french-postcodes.tsv", `${[from, ...lines].join("\n")}\n`);
  const postcodesOf = new Map(communes.map(({ code, codesPostaux = [] }) => [code, codesPostaux]));
  const isElsewhere = (one: Known, other: Known) =>
    !postcodesOf.get(one.commune)?.some((postcode) => postcodesOf.get(other.commune)?.includes(postcode));
  const ofPostcode = accuracyOf(byPostcode, (one, all) => all.filter(({ commune }) => commune !== one.commune));
  const ofNeighbours = accuracyOf(byIntercommunality, (one, all) => all.filter((other) => isElsewhere(one, other)));
  return {
    ok: true,
    lines: [
      `${lines.length} of ${postcodes.length} postcodes written.`,
      `By their postcode, ${ofPostcode}.`,
      `By their intercommunality, ${ofNeighbours}.`,
    ],
  };
}
