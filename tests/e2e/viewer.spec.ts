import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { PerspectiveCamera, Vector3 } from "three";
import { people } from "#prisma/demo/story.ts";
import { boxStl } from "#tests/factories/stl.ts";
import { expectAccessible, expectNoSidewaysScroll } from "./support/judge-page.ts";
import { expect, test } from "./support/site.ts";

/** Drawn by the processor: the machines that run this have no graphics. */
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  },
});

/** Drawing by the processor takes its time. */
const patience = { timeout: 60_000 };

/** Millimetres; it stands in the middle of its foot. */
const box = { x: 20, y: 30, z: 10 };

/** Where a place of the box is on the view, as it is first shown. */
function onView({ x, y, z }: Vector3, { width, height }: { width: number; height: number }) {
  const camera = new PerspectiveCamera(35, width / height, 0.1, 100_000);
  camera.up.set(0, 0, 1);
  const middle = new Vector3(0, 0, box.z / 2);
  const away = 1.7 * Math.hypot(box.x, box.y, box.z);
  camera.position.copy(middle).add(new Vector3(-0.5, -0.85, 0.62).normalize().multiplyScalar(away));
  camera.lookAt(middle);
  camera.updateMatrixWorld();
  const seen = new Vector3(x, y, z).project(camera);
  return { x: ((seen.x + 1) * width) / 2, y: ((1 - seen.y) * height) / 2 };
}

/** A finger that means a corner of the upper side, and lands beside it. */
async function touchCorner(canvas: Locator, alongX: -1 | 1, alongY: -1 | 1): Promise<void> {
  const size = await canvas.boundingBox();
  if (!size) throw new Error("nothing is shown");
  const beside = new Vector3(alongX * (box.x / 2 - 0.4), alongY * (box.y / 2 - 0.4), box.z);
  await canvas.click({ position: onView(beside, size) });
}

/** How many points of the view show something. */
async function drawn(canvas: Locator): Promise<number> {
  const picture = sharp(await canvas.screenshot({ animations: "disabled", timeout: 60_000 })).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  // Off the corner, which is round.
  const at = (info.width * 20 + 20) * info.channels;
  let count = 0;
  for (let pixel = 0; pixel < data.length; pixel += info.channels) {
    const away = [0, 1, 2].some((colour) => Math.abs((data[pixel + colour] ?? 0) - (data[at + colour] ?? 0)) > 12);
    if (away) count += 1;
  }
  return count / (info.width * info.height);
}

async function aBox(page: Page, title: string): Promise<string> {
  await page.goto("/s/demo-lab/designs/new");
  await page.getByLabel("Titre").fill(title);
  await page.getByRole("button", { name: "Commencer" }).click();
  const buffer = Buffer.from(boxStl(box.x, box.y, box.z));
  await page.getByLabel("Ajouter des fichiers").setInputFiles({ name: "boite.stl", mimeType: "model/stl", buffer });
  await page.getByRole("button", { name: "Envoyer" }).click();
  await expect(page.getByRole("heading", { level: 3, name: "boite.stl" })).toBeVisible();
  const file = await page.locator("input[name=file]").first().getAttribute("value");
  return page.url().replace(/\/edit.*/, `/files/${file}/view`);
}

test("a part is turned, measured, cut, and laid on the bed of a machine", async ({ page, signIn, isMobile }) => {
  test.setTimeout(240_000);
  await signIn(people.demoLab.email);
  const address = await aBox(page, `Boîte à mesurer ${isMobile ? "de poche" : "de bureau"}`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: "networkidle" });
  expect(asked.filter((one) => /\/model$|model-scene/.test(one))).toEqual([]);
  await page.getByRole("button", { name: "Ouvrir en 3D" }).click();
  const view = page.getByRole("application", { name: "Modèle en trois dimensions" });
  const canvas = view.locator("canvas");
  await expect(canvas).toBeVisible();
  await expect.poll(() => drawn(canvas), patience).toBeGreaterThan(0.1);
  expect(asked.filter((one) => /\/model$/.test(one))).toHaveLength(1);

  await page.getByRole("button", { name: "Mesurer" }).click();
  await touchCorner(canvas, -1, -1);
  await expect(page.getByText("Touchez le second point.")).toBeVisible();
  await touchCorner(canvas, 1, -1);
  await expect(page.getByText(/Distance\s: 20 mm\./)).toBeVisible();
  await touchCorner(canvas, -1, -1);
  await touchCorner(canvas, -1, 1);
  await expect(page.getByText(/Distance\s: 30 mm\./)).toBeVisible();
  await page.getByRole("button", { name: "Mesurer" }).click();

  const whole = await drawn(canvas);
  await page.getByLabel("Sens de la coupe").selectOption("y");
  await page.getByRole("slider", { name: "Couper" }).fill("30");
  await expect.poll(() => drawn(canvas), patience).toBeLessThan(whole * 0.8);
  expect(await drawn(canvas)).toBeGreaterThan(0.02);
  await page.getByRole("slider", { name: "Couper" }).fill("100");
  await expect.poll(() => drawn(canvas), patience).toBeGreaterThan(whole * 0.98);

  await view.focus();
  const before = await canvas.screenshot({ timeout: 60_000 });
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => before.equals(await canvas.screenshot({ timeout: 60_000 })), patience).toBe(false);
  await page.getByLabel("Plateau de la machine").selectOption({ index: 1 });
  await expect(page.getByText("Tient sur le plateau").first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

async function comparison(page: Page): Promise<void> {
  await page.goto("/catalogue?kind=design");
  await page.getByRole("link", { name: "Bandeau de visière", exact: true }).click();
  await page.getByRole("link", { name: "Comparer 1 et 2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comparer deux révisions" })).toBeVisible();
}

test("two revisions of a part are turned together, their figures beside each other", async ({ page }) => {
  test.setTimeout(240_000);
  await comparison(page);
  const compared = page.getByRole("region", { name: "bandeau.stl" });
  await expect(compared.getByRole("img")).toHaveCount(2);
  await expect(page.getByRole("row", { name: /Dimensions/ })).toContainText("166 × 103 × 14 mm");
  await compared.getByRole("button", { name: "Ouvrir les deux en 3D" }).click();
  const [first, second] = [1, 2].map((number) =>
    compared.getByRole("application", { name: `Modèle en trois dimensions, Révision ${number}` }),
  ) as [Locator, Locator];
  for (const view of [first, second])
    await expect.poll(() => drawn(view.locator("canvas")), patience).toBeGreaterThan(0.02);
  const before = await second.locator("canvas").screenshot({ timeout: 60_000 });
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(async () => before.equals(await second.locator("canvas").screenshot({ timeout: 60_000 })), patience)
    .toBe(false);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("two revisions are two pictures and a table of figures", async ({ page }) => {
    await comparison(page);
    await expect(page.getByRole("region", { name: "bandeau.stl" }).getByRole("img")).toHaveCount(2);
    await expect(page.getByRole("button", { name: "Ouvrir les deux en 3D" })).toBeHidden();
    await expect(page.getByRole("row", { name: /Dimensions/ })).toContainText("166 × 103 × 14 mm");
    await expectNoSidewaysScroll(page);
  });
});
