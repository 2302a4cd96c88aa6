import { addresses } from "./support/folder.ts";
import { pagePatterns } from "./support/page-patterns.ts";
import { expect, test } from "./support/site.ts";

test.use({ javaScriptEnabled: false });

/** Every page of app/routes.ts as it comes from the server; on a phone only, since every screen gets the same markup. */
for (const pattern of pagePatterns) {
  test(`/${pattern} is whole`, async ({ page, signIn }) => {
    const found = addresses()[pattern];
    if (found?.as) await signIn(found.as);
    await page.goto(found?.address ?? "/nowhere");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const form of await page.locator("form").all())
      expect((await form.getAttribute("method")) ?? "get").toMatch(/^(get|post)$/i);
  });
}
