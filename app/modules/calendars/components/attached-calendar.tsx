import { Form } from "react-router";
import type { FormState } from "#app/platform/http/form.ts";
import { typedField } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { FormProblems } from "#app/platform/http/form-problems.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { FileField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure, Note, StateBadge } from "#app/ui/note.tsx";
import type { CalendarCard } from "../views/attached-page.view.server.ts";

type Words = Record<string, string>;

interface Props {
  calendar: CalendarCard;
  words: Words;
  state: FormState | undefined;
}

function Hidden({ verb, calendar }: { verb: string; calendar: CalendarCard }) {
  return (
    <>
      <FormKey />
      <input type="hidden" name="verb" value={verb} />
      <input type="hidden" name="calendarId" value={calendar.id} />
    </>
  );
}

/** One calendar kept elsewhere: how its reading goes, and what can be done with it. */
export function AttachedCalendar({ calendar, words, state }: Props) {
  const { id, name, state: reading } = calendar;
  return (
    <Sheet>
      <h2>{name}</h2>
      <p>
        <StateBadge tone={reading.tone}>{reading.word}</StateBadge> <span className="quiet">{calendar.source}</span>
      </p>
      {reading.error ? (
        <Note tone="warn" title={reading.error}>
          {reading.kept}
        </Note>
      ) : null}
      <Facts facts={calendar.facts} />
      {calendar.warnings.length > 0 ? (
        <div>
          <h3>{words.left_out}</h3>
          <ul>
            {calendar.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <FormProblems state={state} form={`refresh ${id}`} />
      {calendar.isFile ? null : (
        <Form method="post" preventScrollReset>
          <Hidden verb="refresh" calendar={calendar} />
          <Button weight="plain" aria-label={calendar.spoken.refresh}>
            {words.refresh}
          </Button>
        </Form>
      )}
      <Changes calendar={calendar} words={words} state={state} />
    </Sheet>
  );
}

function Changes({ calendar, words, state }: Props) {
  const { id, name } = calendar;
  const own = state?.form.endsWith(` ${id}`) ? state : undefined;
  const renaming = own?.form.startsWith("rename ") ? own : undefined;
  return (
    <Disclosure summary={words.change ?? ""} open={own !== undefined}>
      <div className="stack">
        <Form method="post" className="form" preventScrollReset>
          <FormProblems state={state} form={`rename ${id}`} ids={{ name: `name-${id}` }} />
          <Hidden verb="rename" calendar={calendar} />
          <TextField
            {...typedField(renaming, "name", name)}
            id={`name-${id}`}
            label={words.name}
            maxLength={80}
            required
          />
          <Button weight="plain">{words.rename}</Button>
        </Form>
        {calendar.isFile ? (
          <Form method="post" className="form" encType="multipart/form-data" preventScrollReset>
            <FormProblems state={state} form={`replace-file ${id}`} />
            <Hidden verb="replace-file" calendar={calendar} />
            <FileField name="file" id={`file-${id}`} label={words.new_file} accept=".ics,text/calendar" required />
            <Button weight="plain">{words.replace}</Button>
          </Form>
        ) : null}
        <Form method="post" className="form" preventScrollReset>
          <FormProblems state={state} form={`remove ${id}`} />
          <Hidden verb="remove" calendar={calendar} />
          <p>{calendar.removing}</p>
          <Button weight="stop" aria-label={calendar.spoken.remove}>
            {words.remove}
          </Button>
        </Form>
      </div>
    </Disclosure>
  );
}
