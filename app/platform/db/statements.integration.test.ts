import { expect, test } from "vitest";
import { database, Prisma, readValues, transaction } from "./database.server.ts";
import { compiledOnce } from "./statements.server.ts";

async function names(): Promise<unknown[]> {
  return (await database()).$queryRawUnsafe("SELECT * FROM Kept WHERE name <> ?", "nobody");
}

async function sql(statement: string, ...values: string[]): Promise<void> {
  await transaction(async () => {
    await (await database()).$executeRawUnsafe(statement, ...values);
  });
}

test("a statement kept by its text runs with other values, and after the schema has changed", async () => {
  await sql("CREATE TABLE Kept (name TEXT UNIQUE)");
  for (const name of ["Ada", "Grace"]) await sql("INSERT INTO Kept (name) VALUES (?)", name);
  expect(await names()).toEqual([{ name: "Ada" }, { name: "Grace" }]);
  await sql("ALTER TABLE Kept ADD COLUMN town TEXT DEFAULT 'Crest'");
  expect(await names()).toEqual([
    { name: "Ada", town: "Crest" },
    { name: "Grace", town: "Crest" },
  ]);
  await expect(sql("INSERT INTO Kept (name) VALUES (?)", "Ada")).rejects.toThrow(/unique/i);
  await sql("INSERT INTO Kept (name) VALUES (?)", "Katherine");
  expect(await names()).toHaveLength(3);
});

test("what is bound to an equality or a limit is no reason to compile again; text in quotes stays as it is", () => {
  expect(compiledOnce("SELECT a FROM T WHERE a = ? AND b >= ? AND c IN (?) ORDER BY a LIMIT ? OFFSET ?")).toBe(
    "SELECT a FROM T WHERE a = +? AND b >= ? AND c IN (?) ORDER BY a LIMIT (? + 0) OFFSET (? + 0)",
  );
  expect(compiledOnce("SELECT 'is = ? or it''s = ?', \"x = ?\", `y = ?` FROM T WHERE z = ?")).toBe(
    "SELECT 'is = ? or it''s = ?', \"x = ?\", `y = ?` FROM T WHERE z = +?",
  );
});

test("values that are compared keep their kind", async () => {
  await sql("CREATE TABLE Kinds (number INTEGER, text TEXT, real REAL)");
  await sql("INSERT INTO Kinds (number, text, real) VALUES (?, ?, 1.5)", "7", "7");
  const count = async (where: Prisma.Sql) =>
    String((await readValues(Prisma.sql`SELECT count(*) FROM Kinds WHERE ${where}`))[0]);
  expect(await count(Prisma.sql`number = ${7}`)).toBe("1");
  expect(await count(Prisma.sql`number = ${"7"}`)).toBe("1");
  expect(await count(Prisma.sql`text = ${"7"}`)).toBe("1");
  expect(await count(Prisma.sql`real = ${1.5} AND text = ${"8"}`)).toBe("0");
  await transaction(async () => {
    await (await database()).$executeRaw`UPDATE Kinds SET number = ${8}, text = ${null} WHERE number = ${7}`;
  });
  expect(await readValues(Prisma.sql`SELECT CAST(number AS TEXT), text FROM Kinds LIMIT ${1}`)).toEqual([["8", null]]);
});
