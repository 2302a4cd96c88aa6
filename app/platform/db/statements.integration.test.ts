import { expect, test } from "vitest";
import { database, transaction } from "./database.server.ts";

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
