import { beforeEach, expect, test } from "vitest";
import { database, Prisma, readValues, transaction } from "./db/database.server.ts";
import { keptUntilWritten } from "./kept-until-written.server.ts";

async function write(statement: string): Promise<void> {
  await transaction(async () => {
    await (await database()).$executeRawUnsafe(statement);
  });
}

beforeEach(async () => {
  await write("DROP TABLE IF EXISTS Drawn");
  await write("CREATE TABLE Drawn (name TEXT)");
});

async function names(): Promise<string> {
  return (await readValues(Prisma.sql`SELECT name FROM Drawn ORDER BY name`)).join(" ");
}

test("a value is kept until something is written, until its time is over, and never inside a transaction", async () => {
  await write("INSERT INTO Drawn VALUES ('a')");
  const kept = keptUntilWritten<string>(10);
  let drawn = 0;
  const draw = (now: number, name = "names") =>
    kept(name, now, async () => {
      drawn += 1;
      return { value: await names(), until: 100 };
    });
  expect([await draw(10), await draw(20), drawn]).toEqual(["a", "a", 1]);
  await write("INSERT INTO Drawn VALUES ('b')");
  expect([await draw(30), await draw(99), drawn]).toEqual(["a b", "a b", 2]);
  expect([await draw(100), drawn]).toEqual(["a b", 3]);
  expect([await draw(5), drawn]).toEqual(["a b", 4]);
  await transaction(async () => {
    await (await database()).$executeRaw`DELETE FROM Drawn WHERE name = ${"a"}`;
    expect([await draw(6), drawn]).toEqual(["b", 5]);
  });
  expect([await draw(7), await draw(8, "others"), drawn]).toEqual(["b", "b", 7]);
});

test("what is written while a value is worked out is not missed", async () => {
  const kept = keptUntilWritten<string>(10);
  const draw = (meanwhile?: () => Promise<void>) =>
    kept("names", 1, async () => {
      const value = await names();
      await meanwhile?.();
      return { value, until: 100 };
    });
  expect(await draw(() => write("INSERT INTO Drawn VALUES ('late')"))).toBe("");
  expect(await draw()).toBe("late");
});

test("who asks for what is being worked out already waits for that, and for nothing older", async () => {
  await write("INSERT INTO Drawn VALUES ('a')");
  const kept = keptUntilWritten<string>(10);
  let drawn = 0;
  const draw = (name = "names") =>
    kept(name, 1, async () => {
      drawn += 1;
      const value = await names();
      await new Promise((resolve) => setImmediate(resolve));
      return { value, until: 100 };
    });
  expect([await Promise.all([draw(), draw(), draw("others")]), drawn]).toEqual([["a", "a", "a"], 2]);
  const first = draw("again");
  await write("INSERT INTO Drawn VALUES ('b')");
  expect([await draw("again"), await first, drawn]).toEqual(["a b", "a", 4]);
});

test("a work that fails is not kept", async () => {
  const kept = keptUntilWritten<string>(10);
  const failing = kept("names", 1, () => Promise.reject(new Error("fell")));
  await expect(failing).rejects.toThrow("fell");
  expect(await kept("names", 1, async () => ({ value: "made", until: 100 }))).toBe("made");
});

test("the least recently used leave", async () => {
  const kept = keptUntilWritten<number>(2);
  let drawn = 0;
  const draw = (name: string) => kept(name, 1, async () => ({ value: ++drawn, until: 100 }));
  expect([
    await draw("a"),
    await draw("b"),
    await draw("a"),
    await draw("c"),
    await draw("a"),
    await draw("b"),
  ]).toEqual([1, 2, 1, 3, 1, 4]);
});
