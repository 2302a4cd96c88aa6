import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { riverShades } from "./river.tsx";
import { type ColourToken, edgePairs, type Theme, textPairs, tokens } from "./tokens.ts";

const css = readFileSync(new URL("./styles/tokens.css", import.meta.url), "utf8");

function declarations(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function tooFaint(theme: Theme, pairs: readonly (readonly [ColourToken, ColourToken])[], least: number): string[] {
  return pairs.flatMap(([front, back]) => {
    const ratio = contrast(tokens[theme][front], tokens[theme][back]);
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
  });
}

test("the stylesheet says what the tokens say", () => {
  expect(declarations(":root")).toEqual(tokens.light);
  expect(declarations(':root:not([data-theme="light"])')).toEqual(tokens.dark);
  expect(declarations(':root[data-theme="dark"]')).toEqual(tokens.dark);
});

test("contrast is computed as WCAG says", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test("every text is readable on every background it is set on", () => {
    expect(tooFaint(theme, textPairs, 4.5)).toEqual([]);
  });

  test("the edges of controls can be seen", () => {
    expect(tooFaint(theme, edgePairs, 3)).toEqual([]);
  });
});

/** As `color-mix(in srgb, …)` does. */
function mixed(one: string, other: string, percent: number): string {
  const part = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => (part(one, at) * percent + part(other, at) * (100 - percent)) / 100);
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}

test.each(["light", "dark"] as const)("words stand out from every band of a river, %s", (theme) => {
  const { ink, production, paper } = tokens[theme];
  const faint = riverShades.filter((shade) => contrast(ink, mixed(production, paper, shade)) < 4.5);
  expect(faint).toEqual([]);
});
