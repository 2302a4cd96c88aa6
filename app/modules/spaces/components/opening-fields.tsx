import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { CheckboxField, CheckboxGroup } from "#app/ui/choices.tsx";
import { FieldError, Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import { VisuallyHidden } from "#app/ui/layout.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { OpeningForm } from "../views/opening-form.view.server.ts";

type State = { state: FormState | undefined };

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function SectionError({ id, state }: { id: string } & State) {
  return (
    <div id={id} tabIndex={-1}>
      <FieldError id={id} error={state?.errors[id]} />
    </div>
  );
}

type CellProps = State & {
  list: string;
  at: number;
  part: string;
  label: string;
  stored: string;
  type: "time" | "date";
};

/** The name is what the form sends; the id is the path of the field's errors. */
function Cell({ list, at, part, label, stored, type, state }: CellProps) {
  const name = `${list}[${at}].${part}`;
  const id = `${list}.${at}.${part}`;
  return (
    <DateField
      type={type}
      name={name}
      id={id}
      label={label}
      defaultValue={typed(state, name, stored)}
      error={state?.errors[id]}
    />
  );
}

function Reason({ list, at, stored, state }: State & { list: string; at: number; stored: string }) {
  const t = useT();
  const name = `${list}[${at}].reason`;
  const id = `${list}.${at}.reason`;
  return (
    <TextField
      name={name}
      id={id}
      label={t("spaces.reason")}
      defaultValue={typed(state, name, stored)}
      error={state?.errors[id]}
      maxLength={120}
      optional
    />
  );
}

export function WeekFields({ rows, state }: { rows: OpeningForm["weekly"] } & State) {
  const t = useT();
  return (
    <Fieldset legend={t("spaces.week")} hint={t("spaces.week_hint")}>
      <SectionError id="weekly" state={state} />
      {rows.map(({ weekday, ranges }) => {
        const day = t(`ui.${weekdays[weekday - 1] ?? "monday"}`);
        return (
          <fieldset key={weekday} className="field">
            <legend className="field-label first-letter:uppercase">{day}</legend>
            <div className="grid grid-cols-2 gap-3 min-[560px]:grid-cols-4">
              {ranges.map(({ at, opens, closes }) => {
                const shared = { list: "weekly", at, state, type: "time" } as const;
                return (
                  <div key={at} className="contents">
                    <input type="hidden" name={`weekly[${at}].weekday`} value={weekday} />
                    <Cell {...shared} part="opens" label={t("spaces.opens")} stored={opens} />
                    <Cell {...shared} part="closes" label={t("spaces.closes")} stored={closes} />
                  </div>
                );
              })}
            </div>
          </fieldset>
        );
      })}
    </Fieldset>
  );
}

type HolidayProps = { holidays: OpeningForm["holidays"]; all: boolean } & State;

export function HolidayFields({ holidays, all, state }: HolidayProps) {
  const t = useT();
  const ticked = state?.values.closingHolidays;
  const chosen = state
    ? [ticked ?? []].flat().map(String)
    : holidays.filter((holiday) => holiday.chosen).map(({ key }) => key);
  return (
    <Fieldset legend={t("spaces.holidays")} hint={t("spaces.holidays_hint")}>
      {holidays.length === 0 ? <p>{t("spaces.holidays_none")}</p> : null}
      <CheckboxField
        name="closesOnAllHolidays"
        label={t("spaces.holidays_all")}
        defaultChecked={state ? state.values.closesOnAllHolidays === "on" : all}
      />
      {holidays.length > 0 ? (
        <Disclosure summary={t("spaces.holidays_some")} open={chosen.length > 0}>
          <CheckboxGroup
            name="closingHolidays"
            label={t("spaces.holidays_some_label")}
            options={holidays.map(({ key, label }) => ({ value: key, label }))}
            defaultValue={chosen}
            error={state?.errors.closingHolidays}
          />
        </Disclosure>
      ) : null}
    </Fieldset>
  );
}

export function ClosureFields({ rows, state }: { rows: OpeningForm["closures"] } & State) {
  const t = useT();
  return (
    <Fieldset legend={t("spaces.closures")} hint={t("spaces.closures_hint")}>
      <SectionError id="closures" state={state} />
      {rows.map((row, at) => {
        const shared = { list: "closures", at, state, type: "date" } as const;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
          <fieldset key={at}>
            <legend>
              <VisuallyHidden>{t("spaces.closure_number", { number: at + 1 })}</VisuallyHidden>
            </legend>
            <SideBySide>
              <Cell {...shared} part="from" label={t("spaces.first_day")} stored={row.from} />
              <Cell {...shared} part="to" label={t("spaces.last_day")} stored={row.to} />
              <Reason list="closures" at={at} stored={row.reason} state={state} />
            </SideBySide>
          </fieldset>
        );
      })}
    </Fieldset>
  );
}

export function ExceptionFields({ rows, state }: { rows: OpeningForm["exceptions"] } & State) {
  const t = useT();
  return (
    <Fieldset legend={t("spaces.exceptions")} hint={t("spaces.exceptions_hint")}>
      <SectionError id="exceptions" state={state} />
      {rows.map((row, at) => {
        const shared = { list: "exceptions", at, state } as const;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the form
          <fieldset key={at}>
            <legend>
              <VisuallyHidden>{t("spaces.exception_number", { number: at + 1 })}</VisuallyHidden>
            </legend>
            <SideBySide>
              <Cell {...shared} type="date" part="date" label={t("spaces.day")} stored={row.date} />
              <Cell {...shared} type="time" part="opens" label={t("spaces.opens")} stored={row.opens} />
              <Cell {...shared} type="time" part="closes" label={t("spaces.closes")} stored={row.closes} />
              <Reason list="exceptions" at={at} stored={row.reason} state={state} />
            </SideBySide>
          </fieldset>
        );
      })}
    </Fieldset>
  );
}
