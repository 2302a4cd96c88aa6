import { useT } from "#app/platform/i18n/react.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, TextField } from "#app/ui/inputs.tsx";
import type { SectionProps } from "./edit-basics.tsx";
import { fieldOf, SectionForm, stateOf } from "./form-parts.tsx";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const modes = ["space", "own", "always"] as const;

/** What was typed on one of the lines that share a name. */
function lineOf(values: unknown, index: number, stored: string): string {
  if (Array.isArray(values)) return typeof values[index] === "string" ? values[index] : stored;
  return typeof values === "string" && index === 0 ? values : stored;
}

/** When it is open, where that is not when its space is. */
export function EditOpening({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "opening");
  const { opening, version } = page;
  const mode = fieldOf(state, "opening.mode", opening.mode);
  return (
    <SectionForm verb="opening" version={version} state={all} button={t("listings.save")}>
      <RadioGroup
        {...mode}
        id="opening.weekly"
        label={t("listings.opening")}
        options={modes.map((value) => ({ value, label: t(`listings.opening_${value}`) }))}
        error={state?.errors["opening.weekly"]}
      />
      <Fieldset legend={t("listings.opening_week")} hint={t("listings.windows_hint")}>
        <div className="side-by-side">
          {weekdays.map((weekday, index) => (
            <TextField
              key={weekday}
              label={t(`ui.${weekday}`)}
              placeholder="08:00-12:00, 14:00-23:00"
              {...fieldOf(state, `opening.weekly.${index + 1}`, opening.days[index] ?? "")}
            />
          ))}
        </div>
      </Fieldset>
      <Fieldset legend={t("listings.opening_exceptions")} hint={t("listings.opening_exceptions_hint")}>
        {opening.exceptions.map((stored, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place, and several are empty
          <SideBySide key={index}>
            <DateField
              name="opening.date"
              id={index === 0 ? "opening.exceptions" : `opening.date-${index}`}
              label={t("listings.opening_date")}
              defaultValue={lineOf(state?.values["opening.date"], index, stored.date)}
              error={index === 0 ? state?.errors["opening.exceptions"] : undefined}
            />
            <TextField
              name="opening.hours"
              id={`opening.hours-${index}`}
              label={t("listings.opening_hours")}
              defaultValue={lineOf(state?.values["opening.hours"], index, stored.hours)}
            />
            <TextField
              name="opening.reason"
              id={`opening.reason-${index}`}
              label={t("listings.opening_reason")}
              maxLength={120}
              optional
              defaultValue={lineOf(state?.values["opening.reason"], index, stored.reason)}
            />
          </SideBySide>
        ))}
      </Fieldset>
    </SectionForm>
  );
}
