import { Form } from "react-router";
import { type FormState, typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button, Buttons } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { FileField, NumberField, TextField } from "#app/ui/inputs.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { Photo } from "#app/ui/photo.tsx";
import type { EditRevisionView } from "../views/edit-revision-page.view.server.ts";

type Part = { page: EditRevisionView; state: FormState | undefined };
type DraftFile = EditRevisionView["files"][number];

function Fields({ file, page, mine }: { file: DraftFile; page: EditRevisionView; mine: FormState | undefined }) {
  const { words, choices } = page;
  const field = (name: string, stored?: string | number) => {
    const { defaultValue, error } = typedField(mine, name, stored);
    return { name, id: `${name}-${file.id}`, error, ...(defaultValue === undefined ? {} : { defaultValue }) };
  };
  return (
    <>
      <TextField {...field("name", file.name)} label={words.file_name} maxLength={120} required />
      <SideBySide>
        <SelectField {...field("role", file.roleKey)} label={words.files_role} options={choices.roles} />
        <NumberField {...field("copies", file.copies)} label={words.file_copies} min={1} max={1000} />
      </SideBySide>
      {file.asksUnit ? (
        <SelectField
          {...field("unit", file.unit)}
          label={words.file_unit}
          hint={file.unitHint}
          options={choices.units}
        />
      ) : null}
    </>
  );
}

function OneFile({ file, page, state }: { file: DraftFile } & Part) {
  const name = `file-${file.id}`;
  const mine = state?.form === name ? state : undefined;
  return (
    <Sheet>
      {file.picture ? <Photo kind="design" src={file.picture} ratio="4 / 3" /> : null}
      <h3>{file.name}</h3>
      <p>
        <StateBadge tone={file.tone}>{file.status}</StateBadge> {file.found}
      </p>
      <Form method="post" encType="multipart/form-data" className="form">
        <FormProblems state={state} form={name} />
        <FormKey />
        <input type="hidden" name="file" value={file.id} />
        <Fields file={file} page={page} mine={mine} />
        <Buttons>
          <Button weight={file.isConfirmed ? "plain" : "act"} name="verb" value="file">
            {file.saveWords}
          </Button>
          <Button weight="stop" name="verb" value="remove-file">
            {file.removeWords}
          </Button>
        </Buttons>
      </Form>
    </Sheet>
  );
}

function AddFiles({ page: { words, choices }, state }: Part) {
  const mine = state?.form === "files" ? state : undefined;
  return (
    <Sheet>
      <Form method="post" encType="multipart/form-data" className="form">
        <FormProblems state={state} form="files" />
        <FormKey />
        <input type="hidden" name="verb" value="files" />
        <FileField
          name="files"
          label={words.files_add}
          hint={words.files_add_hint}
          multiple
          error={mine?.errors.files}
        />
        <SelectField name="role" id="new-role" label={words.files_role} options={choices.roles} defaultValue="part" />
        <Button>{words.files_send}</Button>
      </Form>
    </Sheet>
  );
}

/** The files of a draft: what was found in each, in which unit it is drawn, and the form that adds others. */
export function DraftFiles({ page, state }: Part) {
  const { words, files, progress } = page;
  return (
    <section aria-labelledby="files-title" className="stack">
      <h2 id="files-title">{words.files}</h2>
      {progress ? (
        <Note tone="warn" role="status">
          <progress max={progress.all} value={progress.done} aria-label={progress.words} /> {progress.line}
        </Note>
      ) : null}
      {files.length === 0 ? <p>{words.files_none}</p> : null}
      {files.map((file) => (
        <OneFile key={file.id} file={file} page={page} state={state} />
      ))}
      <AddFiles page={page} state={state} />
    </section>
  );
}
