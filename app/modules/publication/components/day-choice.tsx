import { Form } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { DayForm } from "../views/day.view.server.ts";

/** Says which past day is shown, and lets another one be chosen; folded, since most people come for today. */
export function DayChoice({ day }: { day: DayForm }) {
  return (
    <>
      {day.past ? (
        <Note tone="warn">
          {day.past.words}{" "}
          <Link href={day.past.href} keepPlace>
            {day.past.back}
          </Link>
        </Note>
      ) : null}
      <Disclosure summary={day.label}>
        <Form method="get" className="form" preventScrollReset key={day.value}>
          {day.kept.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DateField name="at" label={day.label} hint={day.hint} defaultValue={day.value} max={day.last} required />
          <Button weight="plain">{day.act}</Button>
        </Form>
      </Disclosure>
    </>
  );
}
