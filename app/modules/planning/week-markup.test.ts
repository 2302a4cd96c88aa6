import { expect, test } from "vitest";
import { lineOf, type WeekRow, weekMarkup } from "./week-markup.ts";

/** As a browser reads it: whatever is not ASCII is written by its number. */
const asRead = (markup: string) => markup.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const piece = { state: "free", from: 600, to: 720, time: "10 h – 12 h", note: "libre", taken: false } as const;
const row: WeekRow = { code: "7KQ2", label: "Salle", use: "", byDate: "", days: [] };

test("a free stretch asks with its times, a booking opens, the rest is said", () => {
  const days = [
    [
      { ...piece, ask: [600, 660] as const },
      { ...piece, note: "pris" },
    ],
    [{ ...piece, booking: "B7K2", note: "Chorale" }],
  ];
  const lines = days.map((day) => day.map(lineOf).join("\n"));
  const markup = weekMarkup([{ ...row, days: [...lines, "fermé"] }], ["2027-03-01", "2027-03-02", "2027-03-03"]);
  expect(markup).toMatch(/^[\x20-\x7e]+$/);
  expect(asRead(markup)).toBe(
    '<tr><th scope="row"><a href="/l/7KQ2/week?day=2027-03-01">Salle</a></th>' +
      '<td><a href="/l/7KQ2/ask?from=2027-03-01T10:00&amp;to=2027-03-01T11:00">10 h – 12 h libre</a> <s>10 h – 12 h pris</s></td>' +
      '<td><a class="known" href="/b/B7K2">10 h – 12 h Chorale</a></td><td>fermé</td></tr>',
  );
});

test("a night is asked for by its two dates, a day by one", () => {
  const line = lineOf({ ...piece, ask: [960, 1440] as const });
  const linkOf = (byDate: "day" | "night") => weekMarkup([{ ...row, byDate, days: [line] }], ["2027-02-28"]);
  expect(linkOf("night")).toContain('href="/l/7KQ2/ask?from=2027-02-28&amp;to=2027-03-01"');
  expect(linkOf("day")).toContain('href="/l/7KQ2/ask?from=2027-02-28&amp;to=2027-02-28"');
});

test("whatever people typed stays text", () => {
  const typed = `<img src=x onerror="alert('&')">\n<script>`;
  const days = [lineOf({ ...piece, booking: "B7K2", note: typed.replace("\n", " ") }), typed];
  const markup = weekMarkup([{ ...row, label: typed, days }], ["2027-03-01", "2027-03-02"]);
  expect(markup).not.toMatch(/<(img|script)/);
  expect(markup).not.toContain('onerror="');
  expect(markup.match(/<\w+/g)).toEqual(["<tr", "<th", "<a", "<td", "<a", "<td"]);
});
