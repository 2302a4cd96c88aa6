import { addresses } from "./support/folder.ts";
import {
  expectAccessible,
  expectColumnsUnderHeads,
  expectLight,
  expectNoSidewaysScroll,
  weigh,
} from "./support/judge-page.ts";
import { pagePatterns } from "./support/page-patterns.ts";
import { expect, test } from "./support/site.ts";

/** Every page of app/routes.ts, where the demonstration shows it. */
for (const pattern of pagePatterns) {
  test.describe(`/${pattern}`, () => {
    test("is light, and axe finds nothing in either theme", async ({ page, signIn }) => {
      const found = addresses()[pattern];
      expect(found, "no link of the demonstration leads to this page").toBeDefined();
      if (!found) return;
      if (found.as) await signIn(found.as);
      const weight = await weigh(page, found.address);
      expectLight(weight, found.address);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page).toHaveTitle(/Entrelieux/);
      await expectNoSidewaysScroll(page);
      await expectColumnsUnderHeads(page);
      await expectAccessible(page);
    });
  });
}
