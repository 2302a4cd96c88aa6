import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, type Response } from "@playwright/test";

/** What a theme can change: the other rules read structure, which is the same in both. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/** Nothing to say against the page, in the light and in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // In the page itself, which has no frames: a blank page for each judgement takes longer than the judgement.
    const judge = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await (colorScheme === "light" ? judge : judge.withRules(rulesOfColour)).analyze();
    const said = violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(" ")) }));
    expect(said, `${colorScheme}: ${page.url()}`).toEqual([]);
  }
}

export interface Weight {
  requests: number;
  page: number;
  fonts: number;
  script: number;
  /** Scripts of maps and viewers, which come when they come into view: counted apart. */
  later: number;
  total: number;
}

/** Bounds of 3-architecture, in bytes: pictures and tiles apart. */
const bounds = { requests: 20, page: 40_000, fonts: 80_000, script: 150_000, total: 270_000 };
const comesLater = /leaflet|map-|world|countries|outline/i;

async function bytesOf(response: Response): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const packed = /font|image|octet/.test(response.headers()["content-type"] ?? "");
  return packed ? body.length : gzipSync(body).length;
}

/** What a first visit brings, as if nothing were kept from before. */
export async function weigh(page: Page, address: string): Promise<Weight> {
  const responses: Response[] = [];
  const keep = (response: Response) => responses.push(response);
  page.on("response", keep);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", keep);
  const weight: Weight = { requests: 0, page: 0, fonts: 0, script: 0, later: 0, total: 0 };
  for (const response of responses) {
    const kind = response.request().resourceType();
    if (["image", "media"].includes(kind) || response.url().startsWith("data:")) continue;
    const bytes = await bytesOf(response);
    if (comesLater.test(new URL(response.url()).pathname)) {
      weight.later += bytes;
      continue;
    }
    weight.requests += 1;
    weight.total += bytes;
    if (kind === "font") weight.fonts += bytes;
    else if (kind === "script") weight.script += bytes;
    else if (["document", "stylesheet"].includes(kind)) weight.page += bytes;
  }
  return weight;
}

export function expectLight(weight: Weight, address: string): void {
  const over = Object.entries(bounds).filter(([what, bound]) => weight[what as keyof typeof bounds] > bound);
  expect(over, `${address} weighs ${JSON.stringify(weight)}`).toEqual([]);
}

/** Nothing sticks out at the side: a page is read by scrolling one way. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, page.url()).toBeLessThanOrEqual(window);
}

/** Where there is room, each column of a table stands under its head; a phone may make cards of the lines. */
export async function expectColumnsUnderHeads(page: Page): Promise<void> {
  const astray = await page.evaluate(() => {
    if (window.innerWidth < 560) return [];
    const lefts = (cells: NodeListOf<Element>) =>
      [...cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
    return [...document.querySelectorAll("main table")].flatMap((table) => {
      const heads = lefts(table.querySelectorAll("thead tr:last-of-type > *"));
      const cells = lefts(table.querySelectorAll("tbody tr:first-of-type > *"));
      const apart = heads.length === cells.length && heads.some((left, at) => Math.abs(left - (cells[at] ?? left)) > 1);
      return apart ? [table.querySelector("caption")?.textContent ?? ""] : [];
    });
  });
  expect(astray, page.url()).toEqual([]);
}
