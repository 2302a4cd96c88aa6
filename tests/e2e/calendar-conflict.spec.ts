import { people } from "#prisma/demo/story.ts";
import { expect, test } from "./support/site.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("what a school’s calendar takes of a booking waits in the inbox, and says why on the booking and by the calendar", async ({
      page,
      signIn,
    }) => {
      await signIn(people.moulin.email);
      await page.goto("/inbox");
      const section = page.locator("section", {
        has: page.getByRole("heading", { name: /À démêler\s: 1 réservation/ }),
      });
      await expect(section).toContainText("Ne tient plus");
      await expect(section).toContainText(/L’agenda «\s?École de musique \(démo\)\s?» prend Grande salle, côté jardin/);
      await section.getByRole("link", { name: "Grande salle, côté jardin" }).click();
      await expect(page.getByText("Ce qui est promis ne tient plus.")).toBeVisible();
      await expect(page.getByText("Rien n’a été annulé. Voyez avec la personne")).toBeVisible();
      const booking = page.url();

      const listing = page.getByRole("link", { name: "Grande salle, côté jardin" }).first();
      await page.goto(`${await listing.getAttribute("href")}/calendars`);
      await expect(page.getByText("En même temps que des réservations")).toBeVisible();
      await expect(page.getByText("À jour", { exact: true })).toBeVisible();

      // Whoever booked is not told what stands in the lender’s calendar.
      await signIn(people.grange.email);
      await page.goto(booking);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText("Ce qui est promis ne tient plus.")).toHaveCount(0);
    });
  });
}
