import { departmentOfPostcode, searchable } from "#app/modules/spaces/space.ts";

/** The centre of a town of the file. */
export interface Town {
  name: string;
  /** « 26 », « 2A », « 974 » */
  department: string;
  latitude: number;
  longitude: number;
}

export interface Gazetteer {
  byName: ReadonlyMap<string, readonly Town[]>;
  /** « havre » for « Le Havre », for whoever leaves the article out. */
  withoutArticle: ReadonlyMap<string, readonly Town[]>;
}

/** The lines of a file of this folder, in columns; those that begin with # say where it comes from. */
export function columnsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** One town a line: name, department, latitude, longitude, with tabulators between. */
export function readTowns(text: string): Town[] {
  return columnsOf(text).map(([name = "", department = "", latitude, longitude]) => ({
    ...{ name, department, latitude: Number(latitude), longitude: Number(longitude) },
  }));
}

const abbreviations: Record<string, string> = { st: "saint", ste: "sainte", s: "sur" };
const article = /^(?:le|la|les|l) (?=.)/;

/** « ST ETIENNE Cedex 2 » and « Saint-Étienne » are one name, as are « Paris 11e » and « Paris 11 ». */
function townKey(name: string): string {
  return searchable(name)
    .replace(/ cedex( \d+)?$/, "")
    .split(" ")
    .map((word) => abbreviations[word] ?? word)
    .join(" ")
    .replace(/^(.+) (le|la|les|l)$/, "$2 $1")
    .replace(/^(paris|lyon|marseille) 0?(\d{1,2})( ?(?:e|er|eme|ieme|nd))?( arrondissement)?$/, "$1 $2");
}

export function gazetteerOf(towns: readonly Town[]): Gazetteer {
  const byName = Map.groupBy(towns, ({ name }) => townKey(name));
  const withArticle = [...byName].filter(([key]) => article.test(key)).flatMap(([, all]) => all);
  return { byName, withoutArticle: Map.groupBy(withArticle, ({ name }) => townKey(name).replace(article, "")) };
}

/** Postcodes of the Antilles that are of another territory than their figures say. */
const ownTerritory: Record<string, string> = { "97133": "977", "97150": "978" };

const code = /(?<!\d)\d{2} ?\d{3}(?!\d)/;

/** The five figures of a French postcode, of its own field first, or in what was typed: « 26150 Die »; else nothing. */
export function postcodeIn(typed: string, postcode = ""): string {
  return (code.exec(postcode) ?? code.exec(typed))?.[0].replace(" ", "") ?? "";
}

/** « 26150 Die », « Die (26) » and « Die » beside its postcode, taken apart. */
function takenApart(typed: string, postcode: string) {
  const figures = postcodeIn(typed, postcode);
  const said = /\((\d{2,3}|2[AB])\)\s*$/i.exec(typed)?.[1]?.toUpperCase() ?? "";
  const name = typed.replace(code, " ").replace(/\([^)]*\)\s*$/, " ");
  return { name, figures, department: ownTerritory[figures] ?? (departmentOfPostcode(figures) || said) };
}

/** « Paris » with 75011 is « Paris 11 ». */
function arrondissementOf(key: string, figures: string): string | null {
  return /^(paris 75[01]|lyon 690|marseille 130)\d\d$/.test(`${key} ${figures}`)
    ? `${key} ${Number(figures.slice(3))}`
    : null;
}

/** Two rows of one town lie close together; two towns of one name do not. */
const sameTownDegrees = 0.05;

function onlyOne(found: readonly Town[] | undefined, department: string): Town | null {
  const here = (found ?? []).filter((town) => department === "" || town.department === department);
  const [first] = here;
  const isSame = (town: Town) =>
    first !== undefined &&
    Math.abs(town.latitude - first.latitude) < sameTownDegrees &&
    Math.abs(town.longitude - first.longitude) < sameTownDegrees;
  return first && here.every(isSame) ? first : null;
}

/** The town that is meant. Without a postcode only a name that one town has; what is ambiguous or unknown is null, never a guess. */
export function findTown({ byName, withoutArticle }: Gazetteer, typed: string, postcode = ""): Town | null {
  const { name, figures, department } = takenApart(typed, postcode);
  const key = townKey(name);
  if (key === "") return null;
  const arrondissement = arrondissementOf(key, figures);
  const part = arrondissement && onlyOne(byName.get(arrondissement), department);
  if (part) return part;
  return byName.has(key) ? onlyOne(byName.get(key), department) : onlyOne(withoutArticle.get(key), department);
}
