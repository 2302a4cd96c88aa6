import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
  formatTime,
  isoWithOffset,
} from "./format.ts";

const at = (iso: string) => new Date(iso);
const paris = "Europe/Paris";

describe("dates in words", () => {
  test("a loan of whole days names its last day, not the midnight after", () => {
    const interval = { start: at("2026-03-02T23:00:00Z"), end: at("2026-03-06T23:00:00Z") };
    expect(formatInterval(interval, "day", "fr", paris, at("2026-01-05T12:00:00Z"))).toBe(
      "du mardi 3 au vendredi 6 mars",
    );
    expect(formatInterval(interval, "day", "en", paris, at("2026-01-05T12:00:00Z"))).toBe(
      "from Tuesday 3 to Friday 6 March",
    );
  });
  test("one day, another year, across months and years", () => {
    expect(
      formatInterval(
        { start: at("2027-03-02T23:00:00Z"), end: at("2027-03-03T23:00:00Z") },
        "day",
        "fr",
        paris,
        at("2026-01-05T12:00:00Z"),
      ),
    ).toBe("le mercredi 3 mars 2027");
    expect(
      formatInterval(
        { start: at("2026-03-30T22:00:00Z"), end: at("2026-04-02T22:00:00Z") },
        "day",
        "fr",
        paris,
        at("2026-01-05T12:00:00Z"),
      ),
    ).toBe("du mardi 31 mars au jeudi 2 avril");
    expect(
      formatInterval(
        { start: at("2026-12-30T23:00:00Z"), end: at("2027-01-01T23:00:00Z") },
        "day",
        "fr",
        paris,
        at("2026-01-05T12:00:00Z"),
      ),
    ).toBe("du jeudi 31 décembre 2026 au vendredi 1er janvier 2027");
  });
  test("hours as they are said", () => {
    const interval = { start: at("2026-03-03T13:00:00Z"), end: at("2026-03-03T15:30:00Z") };
    expect(formatInterval(interval, "minutes", "fr", paris, at("2026-01-05T12:00:00Z"))).toBe(
      "le mardi 3 mars, de 14\u00a0h à 16\u00a0h\u00a030",
    );
    expect(formatTime(at("2026-03-03T08:05:00Z"), "en", paris)).toBe("09:05");
  });
  test("the zone of the space decides the day", () => {
    expect(formatDay(at("2026-03-03T21:30:00Z"), "fr", "Indian/Reunion", at("2026-01-05T12:00:00Z"))).toBe(
      "mercredi 4 mars",
    );
  });
  test("offsets follow the clock change", () => {
    expect(isoWithOffset(at("2026-03-29T00:59:00Z"), paris)).toBe("2026-03-29T01:59:00+01:00");
    expect(isoWithOffset(at("2026-03-29T01:00:00Z"), paris)).toBe("2026-03-29T03:00:00+02:00");
    expect(isoWithOffset(at("2026-03-29T01:00:00Z"), "America/Martinique")).toBe("2026-03-28T21:00:00-04:00");
  });
  test("money in cents", () => {
    expect(formatMoney(300, "fr")).toBe("3,00\u00a0€");
  });
});

test("numbers and shares have no decimals that say nothing", () => {
  expect(formatNumber(220.04851531982422, "fr")).toBe("220,05");
  expect(formatNumber(1234.5, "en", 0)).toBe("1,235");
  expect(formatNumber(0.2, "fr", 3)).toBe("0,2");
  expect(formatPercent(1 / 3, "fr")).toBe("33,33\u00a0%");
  expect(formatPercent(0.05, "en", 1)).toBe("5%");
});
