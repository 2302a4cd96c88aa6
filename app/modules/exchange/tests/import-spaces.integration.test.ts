import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { database } from "#app/platform/db/database.server.ts";
import { wednesday } from "#tests/factories/people.ts";
import { importSpaces } from "../import-spaces.server.ts";
import { coordinateOf, kindOfWords, statusOfNote } from "../import-spaces.ts";

const header = "name,town,postcode,department,lat,lon,network,kind,note";
const meetings = path.resolve("../shared/data/spaces-of-the-meetings.csv");

async function counts() {
  const db = await database();
  const [spaces, networks, memberships, events] = await Promise.all([
    db.space.count(),
    db.network.count(),
    db.networkMembership.count(),
    db.spaceEvent.count(),
  ]);
  return { spaces, networks, memberships, events };
}

test("kinds, statuses and coordinates are read from other people's words", () => {
  expect(["rural coworking", "third place", "digital arts", "food co-operative", "fablab"].map(kindOfWords)).toEqual([
    "coworking",
    "third_place",
    "culture",
    "other",
    "fablab",
  ]);
  expect(statusOfNote("planned")).toEqual({ status: "planned", rest: "" });
  expect(statusOfNote("en projet")).toEqual({ status: "planned", rest: "" });
  expect(statusOfNote("planned; in a mill")).toEqual({ status: "planned", rest: "in a mill" });
  expect(statusOfNote("planned well")).toEqual({ status: "open", rest: "planned well" });
  expect(coordinateOf("")).toEqual({ ok: true, value: undefined });
  expect(coordinateOf("49,2").ok).toBe(false);
});

test("byte order mark, CRLF, quotes and accents: a card with the facts of its row; twice changes nothing", async () => {
  const csv = `\uFEFF${header}\r\nFablab d’Étienne,Moulins,03000,03,46.5660,3.3330,Réseau Bourbon,fablab,"82 beds, ""six"" rooms"\r\nÀ l’Ouest,,,14,,,,third place,planned\r\n`;
  const first = await importSpaces(csv, wednesday, "comptes rendus publics");
  expect(first).toMatchObject({ imported: true, created: 2, refused: 0, networksCreated: ["Réseau Bourbon"] });
  expect(first.lines.map(({ line, outcome }) => [line, outcome])).toEqual([
    [2, "created"],
    [3, "created"],
  ]);
  const db = await database();
  expect(await db.space.findUniqueOrThrow({ where: { slug: "fablab-d-etienne" } })).toMatchObject({
    postcode: "03000",
    department: "03",
    latitude: 46.566,
    kind: "fablab",
    status: "open",
    claimed: false,
    source: "comptes rendus publics",
    description: '82 beds, "six" rooms',
  });
  expect(await db.space.findUniqueOrThrow({ where: { slug: "a-l-ouest" } })).toMatchObject({
    town: "",
    latitude: null,
    longitude: null,
    status: "planned",
  });
  const before = await counts();
  const second = await importSpaces(csv, new Date(wednesday.getTime() + 1000));
  expect(second).toMatchObject({ imported: true, created: 0, unchanged: 2 });
  expect(await counts()).toEqual(before);
});

test("one bad line and nothing is written; each bad line says why", async () => {
  const before = await counts();
  const lines = [
    "Bon,Caen,14000,14,49.1,-0.3,Réseau neuf,fablab,",
    ",Caen,14000,14,,,,fablab,",
    "Demi,Caen,14000,14,49.1,,,fablab,",
    "Loin,Caen,14000,14,149.1,0,,fablab,",
    "Texte,Caen,14000,14,nord,0,,fablab,",
    "Code,Caen,1400,14,,,,fablab,",
    "Court,Caen",
    "bon,CAEN,14000,14,,,,fablab,",
  ];
  const report = await importSpaces([header, ...lines].join("\n"), wednesday);
  expect(report).toMatchObject({ imported: false, created: 0, refused: 7 });
  expect(report.lines.map(({ outcome }) => outcome)).toEqual(["not_imported", ...Array(7).fill("refused")]);
  for (const { reasons } of report.lines.slice(1)) expect(reasons.join(" ")).toMatch(/\S/);
  expect(report.lines[7]?.reasons).toEqual(["The same space as on line 2."]);
  expect(await counts()).toEqual(before);
});

test.each([
  ["", "The file is empty."],
  ["name,town\nA,B", 'The column "postcode" is missing.'],
  [`${header},phone\n`, 'The column "phone" is not known.'],
  [`${header}\n"open,Caen`, "Quote"],
])("a file that is not such a list is refused whole: %j", async (csv, reason) => {
  const report = await importSpaces(csv, wednesday);
  expect(report.imported).toBe(false);
  expect(report.lines[0]?.reasons.join(" ")).toContain(reason);
});

test("the list of the demonstration: 45 cards, unknown towns stay unknown; with other remarks it is the same list", async () => {
  const csv = readFileSync("prisma/demo/spaces.csv", "utf8");
  const report = await importSpaces(csv, wednesday, "liste");
  expect(report.lines).toHaveLength(45);
  expect(report.created + report.unchanged).toBe(45);
  const db = await database();
  const imported = await db.space.findMany({ where: { source: "liste" } });
  expect(imported).toHaveLength(45);
  expect(imported.filter(({ latitude }) => latitude === null)).toHaveLength(10);
  expect(imported.filter(({ town, latitude }) => (town === "") !== (latitude === null))).toEqual([]);
  expect(imported.filter(({ status }) => status === "planned").map(({ name }) => name)).toHaveLength(3);
  expect(imported.every(({ claimed }) => !claimed)).toBe(true);
  const before = await counts();
  const otherwise = csv.replace("Tient un wiki.", "keeps a wiki").replaceAll("en projet", "planned");
  expect(otherwise).not.toBe(csv);
  expect(await importSpaces(otherwise, wednesday)).toMatchObject({ imported: true, created: 0, unchanged: 45 });
  if (existsSync(meetings))
    expect(await importSpaces(readFileSync(meetings, "utf8"), wednesday)).toMatchObject({ created: 0, unchanged: 45 });
  expect(await counts()).toEqual(before);
});
