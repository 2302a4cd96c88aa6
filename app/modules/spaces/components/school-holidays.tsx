import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { Button } from "#app/ui/button.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, FileField, TextField } from "#app/ui/inputs.tsx";
import { VisuallyHidden } from "#app/ui/layout.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { SchoolHolidaysView } from "../views/school-holidays.view.server.ts";
import { Problems, stateOf } from "./problems.tsx";

type Props = { holidays: SchoolHolidaysView; state: FormState | undefined };

function AddForm({ holidays: { words }, state: given }: Props) {
  const state = stateOf(given, "add-school-holiday");
  return (
    <Disclosure summary={words.add} open={state !== undefined}>
      <Form method="post" className="form">
        <FormKey />
        <input type="hidden" name="verb" value="add-school-holiday" />
        <Problems state={state} form="add-school-holiday" />
        <TextField {...typedField(state, "name")} label={words.name} hint={words.name_hint} maxLength={120} required />
        <SideBySide>
          <DateField {...typedField(state, "firstDate")} label={words.first_day} required />
          <DateField {...typedField(state, "lastDate")} label={words.last_day} required />
        </SideBySide>
        <Button weight="plain">{words.add_act}</Button>
      </Form>
    </Disclosure>
  );
}

function ImportForm({ holidays: { words }, state: given }: Props) {
  const state = stateOf(given, "import-school-holidays");
  return (
    <Disclosure summary={words.import} open={state !== undefined}>
      <Form method="post" encType="multipart/form-data" className="form">
        <FormKey />
        <Problems state={state} form="import-school-holidays" />
        <FileField
          name="file"
          id="calendar"
          label={words.file}
          hint={words.file_hint}
          accept=".ics,text/calendar"
          required
          error={state?.errors.calendar}
        />
        <Button weight="plain">{words.import_act}</Button>
      </Form>
    </Disclosure>
  );
}

/** What series may skip: entered or imported by the space, never guessed. */
export function SchoolHolidays({ holidays, state }: Props) {
  const { items, words } = holidays;
  return (
    <section className="stack" id="school">
      <h2>{words.title}</h2>
      <p className="quiet">{items.length > 0 ? words.hint : words.none}</p>
      <ul className="list-none p-0">
        {items.map(({ id, words: line }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1">
            <span>{line}</span>
            <Form method="post">
              <FormKey />
              <input type="hidden" name="verb" value="remove-school-holiday" />
              <input type="hidden" name="holiday" value={id} />
              <Button weight="quiet">
                {words.remove} <VisuallyHidden>{line}</VisuallyHidden>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <AddForm holidays={holidays} state={state} />
      <ImportForm holidays={holidays} state={state} />
    </section>
  );
}
