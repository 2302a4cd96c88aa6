import { publicHolidays } from "#app/modules/availability/availability.server.ts";
import type { OpeningProblem } from "#app/modules/availability/availability.ts";
import { ok, type Sentence } from "#app/platform/result.ts";
import { defineUseCase } from "#app/platform/use-case.server.ts";
import { spaceFor } from "../access.server.ts";
import { fail } from "../failures.ts";
import { openingHoursOf, openingHoursOfTyped, problemsOf, type TypedProblem, timeOfMinutes } from "../opening-hours.ts";
import { recordEvent } from "../repos/event.repo.server.ts";
import { updateSpaceRow } from "../repos/space.repo.server.ts";
import { openingOutput, setOpeningInput } from "../space.schema.ts";
import { openingView } from "../views/space.view.server.ts";

/** Where a problem of the whole is shown: beside the week, the exceptions or the closures. */
function sentenceOfProblem(problem: OpeningProblem): { field: string; sentence: Sentence } {
  const section = (on: string | number) => (typeof on === "number" ? "weekly" : "exceptions");
  const day = (on: string | number) => (typeof on === "number" ? `weekday_${on}` : "date");
  switch (problem.problem) {
    case "overlap":
      return {
        field: section(problem.on),
        sentence: {
          key: `space_sentences.issue_overlap_${day(problem.on)}`,
          params: {
            date: String(problem.on),
            opens: timeOfMinutes(problem.opens),
            otherOpens: timeOfMinutes(problem.otherOpens),
          },
        },
      };
    case "not_a_range":
      return { field: section(problem.on), sentence: { key: "space_sentences.issue_not_a_range" } };
    case "no_such_date":
      return { field: "exceptions", sentence: { key: "space_sentences.issue_date" } };
    case "same_date_twice":
      return {
        field: "exceptions",
        sentence: { key: "space_sentences.issue_same_date", params: { date: problem.date } },
      };
    case "ends_before_start":
      return {
        field: "closures",
        sentence: { key: "space_sentences.issue_closure_order", params: { from: problem.from, to: problem.to } },
      };
  }
}

function fieldsOf(typed: readonly TypedProblem[], whole: readonly OpeningProblem[]): Record<string, Sentence[]> {
  const fields: Record<string, Sentence[]> = {};
  for (const { problem, field } of typed) fields[field] = [{ key: `space_sentences.issue_${problem}` }];
  for (const problem of whole) {
    const { field, sentence } = sentenceOfProblem(problem);
    fields[field] = [...(fields[field] ?? []), sentence];
  }
  return fields;
}

/** Only holidays that the territory really has; the list of two years, so that none that falls rarely is refused. */
function unknownHolidays(territory: string, keys: readonly string[], year: number): string[] {
  const known = new Set(
    [year, year + 1].flatMap((each) => {
      const found = publicHolidays(territory, each);
      return found.ok ? found.holidays.map(({ key }) => key) : [];
    }),
  );
  return keys.filter((key) => !known.has(key));
}

export const setOpening = defineUseCase({
  name: "set-opening",
  module: "spaces",
  summary: "State when a space is open: the week, exceptions, closures, and the public holidays on which it closes.",
  method: "PUT",
  path: "/spaces/{space}/opening",
  access: "person",
  input: setOpeningInput,
  output: openingOutput.extend({ version: setOpeningInput.shape.version }),
  async run({ viewer, now }, { space: reference, version, ...typed }) {
    const found = await spaceFor(viewer, reference, "set_opening");
    if (!found.ok) return found;
    const space = found.value;
    const { hours, problems } = openingHoursOfTyped(typed);
    const fields = fieldsOf(problems, problemsOf(hours));
    if (unknownHolidays(space.territory, typed.closingHolidays, now.getUTCFullYear()).length > 0)
      fields.closingHolidays = [{ key: "space_sentences.issue_unknown_holiday" }];
    if (Object.keys(fields).length > 0) return fail("impossible_hours", { fields });
    const opening = JSON.parse(JSON.stringify(hours)) as object;
    if (space.version !== version || !(await updateSpaceRow(space, version, { opening, updatedAt: now })))
      return fail("stale", {
        details: { version: space.version, current: openingView(openingHoursOf(space.opening)) },
      });
    await recordEvent({ spaceId: space.id, kind: "opening_changed", actorId: viewer.userId, at: now });
    return ok({ ...openingView(hours), version: version + 1 });
  },
});
