import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { EditRevisionView } from "../views/edit-revision-page.view.server.ts";

type Part = { page: EditRevisionView; state: FormState | undefined };

/** A field of the form, with what was typed or else what is stored; selects take no undefined. */
function fields(state: FormState | undefined) {
  return (name: string, stored: string) => {
    const { defaultValue, error } = typedField(state, name, stored);
    return { name, error, defaultValue: defaultValue ?? "" };
  };
}

function ticked(state: FormState | undefined, name: string, stored: boolean): boolean {
  return state ? state.values[name] === "on" : stored;
}

function About({ page: { words, choices, stored, licences }, state }: Part) {
  const field = fields(state);
  return (
    <Sheet>
      <h2>{words.about}</h2>
      <SelectField
        {...field("licence", stored.licence)}
        label={words.licence}
        hint={words.licence_hint}
        options={choices.licences}
        empty={words.licence_none}
      />
      <Disclosure summary={words.licences_allow}>
        <ul>
          {licences.map(({ name, phrases }) => (
            <li key={name}>
              <strong>{name}</strong> · {phrases}
            </li>
          ))}
        </ul>
      </Disclosure>
      <TextField {...field("licenceOther", stored.licenceOther)} label={words.licence_other} maxLength={200} optional />
      <TextAreaField {...field("authors", stored.authors)} label={words.authors} hint={words.authors_hint} />
      <TextField
        type="url"
        {...field("derivedFromAddress", stored.derivedFromAddress)}
        label={words.derived}
        hint={words.derived_hint}
        optional
      />
      <TextAreaField {...field("note", stored.note)} label={words.note} hint={words.note_hint} />
    </Sheet>
  );
}

function How({ page: { words, choices, stored }, state }: Part) {
  const field = fields(state);
  return (
    <Sheet>
      <h2>{words.how}</h2>
      <SideBySide>
        <SelectField
          {...field("settings.process", stored.process)}
          label={words.process}
          options={choices.processes}
          empty={words.process_none}
        />
        <TextField
          {...field("settings.material", stored.material)}
          label={words.material}
          hint={words.material_hint}
          optional
        />
      </SideBySide>
      <SideBySide>
        <TextField
          {...field("settings.layerUm", stored.layer)}
          label={`${words.layer} (mm)`}
          inputMode="decimal"
          optional
        />
        <TextField
          {...field("settings.nozzleUm", stored.nozzle)}
          label={`${words.nozzle} (mm)`}
          inputMode="decimal"
          optional
        />
      </SideBySide>
      <SideBySide>
        <NumberField {...field("settings.walls", stored.walls)} label={words.walls} min={0} max={100} optional />
        <NumberField
          {...field("settings.infillPercent", stored.infill)}
          label={words.infill}
          unit="%"
          min={0}
          max={100}
          optional
        />
      </SideBySide>
      <SelectField
        {...field("settings.supports", stored.supports)}
        label={words.supports}
        options={choices.supports}
        empty={words.process_none}
      />
      <CheckboxField
        name="mayStand"
        label={words.may_stand}
        hint={words.may_stand_hint}
        defaultChecked={ticked(state, "mayStand", stored.mayStand)}
      />
      <TextField
        {...field("settings.note", stored.settingsNote)}
        label={words.settings_note}
        maxLength={300}
        optional
      />
      <SideBySide>
        <NumberField {...field("minutesPerPiece", stored.minutesPerPiece)} label={words.minutes} min={1} optional />
        <TextField {...field("milligramsPerPiece", stored.grams)} label={words.grams} inputMode="decimal" optional />
      </SideBySide>
      <NumberField {...field("piecesPerPlate", stored.piecesPerPlate)} label={words.pieces} min={1} optional />
      <CheckboxField
        name="piecesConfirmed"
        label={words.pieces_confirmed}
        defaultChecked={ticked(state, "piecesConfirmed", stored.piecesConfirmed)}
      />
      <TextAreaField
        {...field("materials", stored.materials)}
        label={words.bill}
        hint={words.bill_hint}
        rows={4}
        optional
      />
    </Sheet>
  );
}

/** Everything that a draft says beside its files, saved at once. */
export function DraftForm({ page, state }: Part) {
  const mine = state?.form === "save" ? state : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <FormProblems state={state} form="save" />
      <FormKey />
      <input type="hidden" name="verb" value="save" />
      <input type="hidden" name="version" value={page.version} />
      <About page={page} state={mine} />
      <How page={page} state={mine} />
      <Button weight="plain">{page.words.save}</Button>
    </Form>
  );
}
