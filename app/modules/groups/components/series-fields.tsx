import { AskerFields, PassField } from "#app/modules/bookings/components/asker-fields.tsx";
import { OccasionFields } from "#app/modules/bookings/components/occasion-fields.tsx";
import type { FormState } from "#app/platform/http/form.ts";
import { capitalised } from "#app/platform/i18n/capitalised.ts";
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField } from "#app/ui/inputs.tsx";
import type { SeriesPage } from "../views/series-page.view.server.ts";

type Props = { page: SeriesPage; errors: Record<string, string[]> };

/** How it comes back: each week on some days, each month on one, or every so many days. */
function RhythmFields({ page: { typed, words }, errors }: Props) {
  return (
    <>
      <RadioGroup
        name="every"
        label={words.rhythm}
        defaultValue={typed.every}
        error={errors.every}
        options={[
          { value: "week", label: words.every_week },
          { value: "month", label: words.every_month },
          { value: "day", label: words.every_day },
        ]}
      />
      <div className="hidden group-has-[[value=week]:checked]:block [&_.choices]:grid [&_.choices]:grid-cols-2">
        <CheckboxGroup
          name="weekdays"
          label={words.weekdays}
          hint={words.weekdays_hint}
          defaultValue={typed.weekdays}
          error={errors.weekdays}
          options={words.weekday.map((label, index) => ({ value: String(index + 1), label: capitalised(label) }))}
        />
      </div>
      <div className="hidden group-has-[[value=month]:checked]:block">
        <SelectField
          name="monthOn"
          label={words.month_on}
          hint={words.month_hint}
          defaultValue={typed.monthOn}
          error={errors.monthOn}
          options={(["date", "first", "second", "third", "fourth", "last"] as const).map((value) => ({
            value,
            label: words[`month_${value}`],
          }))}
        />
      </div>
      <NumberField
        name="interval"
        label={words.interval}
        hint={words.interval_hint}
        min={1}
        max={99}
        required
        defaultValue={typed.interval}
        error={errors.interval}
      />
    </>
  );
}

function WhenFields({ page: { typed, words, byDay, today }, errors }: Props) {
  return (
    <>
      {byDay ? (
        <NumberField name="days" label={words.days} min={1} max={31} defaultValue={typed.days} error={errors.days} />
      ) : (
        <SideBySide>
          <DateField
            type="time"
            name="startsAt"
            label={words.starts_at}
            required
            defaultValue={typed.startsAt}
            error={errors.startsAt}
          />
          <DateField
            type="time"
            name="endsAt"
            label={words.ends_at}
            required
            defaultValue={typed.endsAt}
            error={errors.endsAt}
          />
        </SideBySide>
      )}
      <SideBySide>
        <DateField name="from" label={words.from} required min={today} defaultValue={typed.from} error={errors.from} />
        <DateField name="until" label={words.until} optional defaultValue={typed.until} error={errors.until} />
      </SideBySide>
      <NumberField
        name="times"
        label={words.times}
        hint={words.times_hint}
        optional
        min={1}
        max={1000}
        defaultValue={typed.times}
        error={errors.times}
      />
      <p className="quiet">{words.zone}</p>
    </>
  );
}

function SkipFields({ page: { typed, words, school } }: Props) {
  return (
    <Fieldset legend={words.skip}>
      <CheckboxField name="skipPublicHolidays" label={words.skip_public} defaultChecked={typed.skipPublicHolidays} />
      {school.length > 0 ? (
        <CheckboxField
          name="skipSchoolHolidays"
          label={words.skip_school}
          hint={school.join(", ")}
          defaultChecked={typed.skipSchoolHolidays}
        />
      ) : (
        <p className="quiet">{words.skip_school_none}</p>
      )}
    </Fieldset>
  );
}

/** Everything that says when, how many, and for whom; sent as an address, so that the list of dates can be kept. */
export function SeriesFields({ page, errors }: Props) {
  const state: FormState | undefined = undefined;
  return (
    <>
      <RhythmFields page={page} errors={errors} />
      <WhenFields page={page} errors={errors} />
      <SkipFields page={page} errors={errors} />
      {page.units > 1 ? (
        <NumberField
          name="quantity"
          label={page.words.quantity}
          min={1}
          max={page.units}
          defaultValue={page.typed.quantity}
          error={errors.quantity}
        />
      ) : null}
      <OccasionFields page={page} state={state} />
      <PassField passes={page.passes} chosen={page.typed.pass} errors={errors} />
      <AskerFields names={page.names} typed={page.typed} errors={errors} />
    </>
  );
}
