import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kilometresBetween } from "#app/modules/geography/distance.ts";
import { boxAround, cellsAround, matchExpression, townOf, wordsOf } from "./search-query.ts";

const crest = { latitude: 44.7286, longitude: 5.0222 };
const grenoble = { latitude: 45.1885, longitude: 5.7245 };

describe("words", () => {
  test("articles do not count, plurals find the singular, signs are not syntax", () => {
    expect(wordsOf("Des imprimantes 3D pour la fête !")).toEqual(["imprimante", "3d", "fête"]);
    expect(wordsOf('perceuse" OR title:* NEAR(a b) -x')).toEqual(
      ["perceuse", "title", "near", "b", "x"].toSpliced(1, 0),
    );
  });

  test("an article alone counts", () => {
    expect(wordsOf("la")).toEqual(["la"]);
  });

  test("right-to-left, combined accents and emoji", () => {
    expect(wordsOf("طابعة ثلاثية الأبعاد")).toEqual(["طابعة", "ثلاثية", "الأبعاد"]);
    expect(wordsOf("e\u0301te\u0301 🖨️")[0]).toBe("été");
    expect(wordsOf("🖨")).toEqual([]);
  });

  test("no input gives a token that could be read as syntax", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const words = wordsOf(typed);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}\p{M}]{1,40}$/u);
      }),
    );
  });
});

describe("places", () => {
  test("from Crest to Grenoble, 75 km as the crow flies", () => {
    expect(kilometresBetween(crest, grenoble)).toBeGreaterThan(73);
    expect(kilometresBetween(crest, grenoble)).toBeLessThan(77);
    expect(kilometresBetween(crest, crest)).toBe(0);
  });

  test("the squares cover the circle: no place within it is missed", () => {
    const point = fc.record({
      latitude: fc.double({ min: -60, max: 60, noNaN: true }),
      longitude: fc.double({ min: -170, max: 170, noNaN: true }),
    });
    fc.assert(
      fc.property(
        point,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 6.28, noNaN: true }),
        (centre, radius, share, angle) => {
          const box = boxAround(centre, radius);
          const other = {
            latitude: centre.latitude + box.latitude * share * Math.sin(angle),
            longitude: centre.longitude + box.longitude * share * Math.cos(angle),
          };
          const cells = cellsAround(centre, radius);
          const small = `s${Math.floor((other.latitude + 90) * 4)}x${Math.floor((other.longitude + 180) * 4)}`;
          const big = `b${Math.floor((other.latitude + 90) * 0.5)}x${Math.floor((other.longitude + 180) * 0.5)}`;
          expect(cells.length === 0 || cells.includes(small) || cells.includes(big)).toBe(true);
        },
      ),
    );
  });

  test("a circle as large as a continent asks for no square", () => {
    expect(cellsAround(crest, 2000).length).toBeLessThanOrEqual(200);
  });

  test("a town without its department", () => {
    expect(townOf(" Crest (26) ")).toBe("Crest");
    expect(townOf("(26)")).toBe("");
  });
});

test("what is matched", () => {
  expect(matchExpression({ words: [], categories: [], cells: [] })).toBeNull();
  expect(matchExpression({ words: ["prusa"], categories: ["laser_cutter"], cells: ["s1x1", "s1x2"] })).toBe(
    '({title words place} : ("prusa"*)) AND (cells : ("claserCutter")) AND (cells : ("s1x1" OR "s1x2"))'.replace(
      "laserCutter",
      "lasercutter",
    ),
  );
});
