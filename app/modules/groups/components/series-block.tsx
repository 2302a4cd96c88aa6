import { LoanForm, useBusy } from "#app/modules/bookings/components/loan-form.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextAreaField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note } from "#app/ui/note.tsx";
import type { GroupView, SeriesView } from "../views/group.view.ts";

type Props = { group: GroupView & { key: string }; series: SeriesView; state: FormState | undefined };

function several(state: FormState | undefined, name: string, stored: readonly string[]): readonly string[] {
  const value = state?.values[name];
  return typeof value === "string" ? [value] : Array.isArray(value) ? value.map(String) : stored;
}

function Word({ series, state, id }: { series: SeriesView; state: FormState | undefined; id: string }) {
  return (
    <TextAreaField
      id={id}
      name="message"
      label={series.say.message}
      optional
      rows={2}
      maxLength={4000}
      defaultValue={typed(state, "message")}
      error={state?.errors.message}
    />
  );
}

/** Which dates are in the way, when nothing was changed for their sake. */
function Clashing({ state }: { state: FormState | undefined }) {
  const details =
    state?.code === "groups.series_clashes" ? (state.details as { dates?: Clash[] } | undefined) : undefined;
  const dates = (details?.dates ?? []).filter((one) => one.state === "clash");
  return dates.length > 0 ? (
    <ul>
      {dates.map(({ date, words, reasons }) => (
        <li key={date}>
          <strong>{words}</strong>. {reasons.join(" ")}
        </li>
      ))}
    </ul>
  ) : null;
}

interface Clash {
  date: string;
  words: string;
  state: string;
  reasons: string[];
}

function ChangeForm({ group, series, state }: Props) {
  const mine = state?.form === "change-series" ? state : undefined;
  const { say, hours, weekdays, ahead } = series;
  return (
    <Disclosure summary={say.change} open={mine !== undefined}>
      <LoanForm verb="change-series" loan={group} state={state}>
        <p className="quiet">{say.change_hint}</p>
        <SelectField
          id="change-from"
          name="from"
          label={say.change_from}
          options={ahead}
          defaultValue={typed(mine, "from", ahead[0]?.value) ?? ""}
          error={mine?.errors.from}
        />
        {weekdays ? (
          <CheckboxGroup
            name="weekdays"
            label={say.weekdays}
            options={say.weekday.map((label, index) => ({ value: String(index + 1), label }))}
            defaultValue={several(mine, "weekdays", weekdays)}
            error={mine?.errors.weekdays}
          />
        ) : null}
        {hours ? (
          <SideBySide>
            <DateField
              type="time"
              name="startsAt"
              label={say.starts_at}
              required
              defaultValue={typed(mine, "startsAt", hours.startsAt)}
              error={mine?.errors.startsAt}
            />
            <DateField
              type="time"
              name="endsAt"
              label={say.ends_at}
              required
              defaultValue={typed(mine, "endsAt", hours.endsAt)}
              error={mine?.errors.endsAt}
            />
          </SideBySide>
        ) : null}
        <Clashing state={mine} />
        <RadioGroup
          id="change-clashes"
          name="clashes"
          label={say.clashes}
          defaultValue={typed(mine, "clashes", "give_up") ?? ""}
          options={[
            { value: "give_up", label: say.clashes_give_up },
            { value: "keep", label: say.clashes_keep },
            { value: "skip", label: say.clashes_skip },
          ]}
        />
        <Word series={series} state={mine} id="change-message" />
        <Button weight="plain" busy={useBusy()}>
          {say.change_act}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

function ExtendForm({ group, series, state }: Props) {
  const mine = state?.form === "extend-series" ? state : undefined;
  const { say } = series;
  return (
    <Disclosure summary={say.extend} open={mine !== undefined}>
      <LoanForm verb="extend-series" loan={group} state={state}>
        <DateField
          name="until"
          label={say.extend_until}
          optional
          defaultValue={typed(mine, "until")}
          error={mine?.errors.until}
        />
        <NumberField
          name="times"
          label={say.extend_times}
          optional
          min={1}
          max={1000}
          defaultValue={typed(mine, "times")}
          error={mine?.errors.times}
        />
        <Clashing state={mine} />
        <RadioGroup
          id="extend-clashes"
          name="clashes"
          label={say.clashes}
          defaultValue={typed(mine, "clashes", "give_up") ?? ""}
          options={[
            { value: "give_up", label: say.extend_clashes_give_up },
            { value: "skip", label: say.extend_clashes_skip },
          ]}
        />
        <Word series={series} state={mine} id="extend-message" />
        <Button weight="plain" busy={useBusy()}>
          {say.extend_act}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

function CancelForm({ group, series, state }: Props) {
  const mine = state?.form === "cancel-following" ? state : undefined;
  const { say, ahead } = series;
  return (
    <Disclosure summary={say.cancel} open={mine !== undefined}>
      <LoanForm verb="cancel-following" loan={group} state={state}>
        <SelectField
          id="cancel-from"
          name="from"
          label={say.cancel_from}
          options={ahead}
          defaultValue={typed(mine, "from", ahead[0]?.value) ?? ""}
          error={mine?.errors.from}
        />
        <Word series={series} state={mine} id="cancel-following-message" />
        <Button weight="stop" busy={useBusy()}>
          {say.cancel_act}
        </Button>
      </LoanForm>
    </Disclosure>
  );
}

function AnswerForms({ group, series, state }: Props) {
  const busy = useBusy();
  return (
    <Note tone="warn" title={series.moving}>
      <LoanForm verb="accept-moves" loan={group} state={state}>
        <Button busy={busy}>{series.say.accept}</Button>
      </LoanForm>
      <LoanForm verb="refuse-moves" loan={group} state={state}>
        <Button weight="plain" busy={busy}>
          {series.say.refuse}
        </Button>
      </LoanForm>
    </Note>
  );
}

/** The rule of a series in words, and what can be done with it from one date on. */
export function SeriesBlock(props: Props) {
  const { series } = props;
  const { can, say } = series;
  return (
    <section className="stack">
      <h2>{say.rule}</h2>
      <p className="font-bold first-letter:uppercase">{series.words}</p>
      {series.leftOut.map((words) => (
        <p key={words} className="quiet">
          {words}
        </p>
      ))}
      {series.relatives.map(({ href, words }) => (
        <p key={href}>
          <Link href={href}>{words}</Link>
        </p>
      ))}
      {can.answer ? <AnswerForms {...props} /> : null}
      {can.change ? <ChangeForm {...props} /> : null}
      {can.extend ? <ExtendForm {...props} /> : null}
      {can.cancel ? <CancelForm {...props} /> : null}
    </section>
  );
}
