import { expect, test } from "vitest";
import { runOperatorCommand } from "#app/modules/exchange/operator/commands.server.ts";
import { aPerson } from "#tests/factories/people.ts";

const verb = (...words: string[]) => runOperatorCommand({ words: ["verb", ...words], files: {} });

test("any verb runs in somebody's name, with that person's rights and no others", async () => {
  const { email } = await aPerson();
  const space = JSON.stringify({ name: "Lieu de l’opératrice", kind: "fablab", status: "open" });
  const refused = await verb("create-space", "--input", space);
  expect(refused.ok).toBe(false);
  expect(refused.lines.join()).toContain("platform.sign_in_first");
  const made = await verb("create-space", "--as", email, "--input", space);
  expect(made.ok).toBe(true);
  const { slug, id } = JSON.parse(made.lines.join("\n")) as { slug: string; id: string };
  expect(slug).toBe("lieu-de-l-operatrice");
  const { email: stranger } = await aPerson();
  const other = await verb("archive-space", "--as", stranger, "--input", JSON.stringify({ space: id, version: 1 }));
  expect(other.ok).toBe(false);
});

test("what was typed wrong is said: the verb, the person, the input, a member of it", async () => {
  const { email } = await aPerson();
  expect((await verb("make-coffee")).lines.join()).toContain("approve-booking");
  expect((await verb("create-space", "--as", "nobody@example.org")).lines.join()).toContain("Nobody has the address");
  expect((await verb("create-space", "--as", email, "--input", "{")).lines.join()).toContain("not valid JSON");
  expect((await verb("create-space", "--as", email)).lines.join()).toContain("name:");
});
