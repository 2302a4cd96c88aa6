import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { MemoryRouter } from "react-router";
import { describe, expect, test } from "vitest";
import ui from "#app/platform/i18n/fr/ui.ts";
import { WordsProvider } from "#app/platform/i18n/react.tsx";
import type { CalendarDay } from "./calendar-days.ts";
import { CheckboxField, CheckboxGroup, RadioGroup } from "./choices.tsx";
import { drawings } from "./drawings.ts";
import { Money, Rows } from "./facts.tsx";
import { FormErrors } from "./form-errors.tsx";
import { DateRangeFields, MoneyField, TextField } from "./inputs.tsx";
import { Link } from "./link.tsx";
import { MonthCalendar } from "./month-calendar.tsx";
import { Photo } from "./photo.tsx";
import { Steps } from "./thread.tsx";

function html(node: ReactNode): string {
  return renderToStaticMarkup(
    <WordsProvider language="fr" words={{ ui }}>
      <MemoryRouter>{node}</MemoryRouter>
    </WordsProvider>,
  );
}

describe("a field", () => {
  test("is tied to its label, its hint and its error", () => {
    const field = html(<TextField name="title" label="Nom" hint="En deux mots" error="Donnez un nom." required />);
    expect(field).toContain('<label class="field-label" for="title">');
    expect(field).toMatch(
      /<input[^>]*id="title"[^>]*aria-describedby="title-hint title-error"[^>]*aria-invalid="true"/,
    );
    expect(field).toContain('id="title-hint"');
    expect(field).toContain('id="title-error"');
  });

  test("without hint or error points at nothing", () => {
    const field = html(<TextField name="title" label="Nom" optional />);
    expect(field).not.toContain("aria-");
    expect(field).toContain("(facultatif)");
  });

  test("of money accepts a comma", () => {
    expect(html(<MoneyField name="deposit" label="Caution" />)).toMatch(/type="text"[^>]*inputMode="decimal"/);
  });

  test("keeps what was typed in both dates, and says which one is wrong", () => {
    const fields = html(
      <DateRangeFields
        from={{ name: "from", label: "Du", value: "2027-03-05" }}
        to={{ name: "to", label: "Au", value: "2027-03-02", error: "La fin vient avant le début." }}
      />,
    );
    expect(fields).toMatch(/value="2027-03-05"/);
    expect(fields.match(/aria-invalid/g)).toHaveLength(1);
  });

  test("with choices is a group with a name, and a value is not taken for another that contains it", () => {
    const options = ["fixed", "fixed-day"].map((value) => ({ value, label: value }));
    const group = html(<RadioGroup name="terms" label="Prix" options={options} defaultValue="fixed-day" />);
    expect(group).toContain("<legend");
    expect(group.match(/checked=""/g)).toHaveLength(1);
    const several = html(<CheckboxGroup name="with" label="Avec" options={options} defaultValue={["fixed"]} />);
    expect(several.match(/checked=""/g)).toHaveLength(1);
  });

  test("to tick carries its hint in its label", () => {
    expect(html(<CheckboxField name="ok" label="D’accord" hint="On peut changer d’avis." />)).toMatch(
      /<label[^>]*>.*changer d’avis.*<\/label>/,
    );
  });
});

describe("the errors of a form", () => {
  test("are announced and lead to their fields", () => {
    const errors = html(<FormErrors errors={[{ message: "Donnez un nom.", fieldId: "title" }]} />);
    expect(errors).toContain('role="alert"');
    expect(errors).toContain('<a href="#title">Donnez un nom.</a>');
    expect(errors).toContain("Une chose est à revoir.");
  });

  test("are nothing when there is none", () => {
    expect(html(<FormErrors errors={[]} />)).toBe("");
  });
});

describe("a calendar", () => {
  const days: CalendarDay[] = [
    { date: "2027-03-01", state: "blocked", note: "fermé", fullNote: "fermé le lundi" },
    { date: "2027-03-02", state: "free", href: "?from=2027-03-02", today: true },
    { date: "2027-03-03", state: "part", note: "1 sur 3", left: 1 / 3, href: "?from=2027-03-03", picked: "only" },
  ];
  const table = html(<MonthCalendar caption="mars 2027" days={days} />);

  test("is a table with a caption and seven named days", () => {
    expect(table).toContain("<caption>mars 2027</caption>");
    expect(table.match(/<th scope="col" abbr="/g)).toHaveLength(7);
    expect(table.match(/<td/g)).toHaveLength(7);
  });

  test("says why a day is blocked, without a link, and leads somewhere from the others", () => {
    expect(table).toMatch(/data-day="2027-03-01"(?:(?!<a ).)*pas disponible, fermé le lundi/);
    expect(table).toContain('<a href="?from=2027-03-02">');
  });

  test("tells today, a choice and a part in words", () => {
    expect(table).toContain("libre, aujourd’hui");
    expect(table).toContain("en partie libre, choisi");
  });
});

test("a table keeps its meaning when it becomes cards", () => {
  const rows = html(
    <Rows
      caption="Prêts"
      rows={[{ code: "L-0412", count: 2 }]}
      rowKey={(row) => row.code}
      rowHref={(row) => `/loans/${row.code}`}
      columns={[
        { head: "Prêt", cell: (row) => row.code },
        { head: "Nombre", cell: (row) => row.count, align: "end" },
      ]}
    />,
  );
  expect(rows).toContain('<th role="rowheader" scope="row"><a class="row-link" href="/loans/L-0412"');
  expect(rows).toContain('<td role="cell" class="end" data-head="Nombre">2</td>');
});

test("a step says its state in words", () => {
  expect(html(<Steps steps={[{ label: "Demandé", state: "done" }]} />)).toContain(
    'Demandé<span class="sr-only">, fait</span>',
  );
});

test("an amount can be read by a machine", () => {
  expect(html(<Money cents={305}>3,05 €</Money>)).toContain('value="3.05 EUR"');
});

describe("a link", () => {
  test("elsewhere, by mail or under a double slash is left to the browser", () => {
    for (const href of ["https://example.org/", "mailto:a@example.org", "//example.org", "#main"]) {
      expect(html(<Link href={href}>là</Link>)).toBe(`<a href="${href}">là</a>`);
    }
  });

  test("inside keeps its search", () => {
    expect(html(<Link href="?month=2027-04">avril</Link>)).toContain('href="/?month=2027-04"');
  });
});

describe("a drawing", () => {
  const sprite = readFileSync(new URL("./drawings.svg", import.meta.url), "utf8");

  test("exists for each name, and each has its name", () => {
    expect([...sprite.matchAll(/<symbol id="(\w+)"/g)].map(([, name]) => name).sort()).toEqual([...drawings].sort());
  });

  test("stands where there is no photo", () => {
    expect(html(<Photo kind="room" />)).toContain("#room");
    expect(html(<Photo kind="room" src="/a.webp" alt="La salle" />)).toContain('alt="La salle"');
  });
});
