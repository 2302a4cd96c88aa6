import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { CheckboxField, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { RuleFields, SpanFields } from "../views/edit-page.view.server.ts";
import type { SectionProps } from "./edit-basics.tsx";
import { fieldOf, isTicked, SectionForm, stateOf } from "./form-parts.tsx";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const steps = ["day", "nights", "parts", "15", "30", "60", "120", "240"] as const;

type Use = "away" | "on_the_spot";

interface UseProps {
  use: Use;
  rules: RuleFields;
  state: FormState | undefined;
}

export function EditRules({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "rules");
  return (
    <SectionForm verb="rules" version={page.version} state={all} button={t("listings.save")}>
      <UseRules use="away" rules={page.rules.away} state={state} />
      <UseRules use="on_the_spot" rules={page.rules.on_the_spot} state={state} />
    </SectionForm>
  );
}

function UseRules({ use, rules, state }: UseProps) {
  const t = useT();
  const prefix = `rules.${use}`;
  return (
    <Fieldset legend={t(`listings.use_${use}`)}>
      <CheckboxField
        name={`${prefix}.offered`}
        label={t(use === "away" ? "listings.offered_away" : "listings.offered_on_the_spot")}
        defaultChecked={isTicked(state, `${prefix}.offered`, rules.offered)}
      />
      <Steps use={use} rules={rules} state={state} />
      <SpanField name={`${prefix}.minLength`} label={t("listings.min_length")} span={rules.minLength} state={state} />
      <SpanField name={`${prefix}.maxLength`} label={t("listings.max_length")} span={rules.maxLength} state={state} />
      <SpanField name={`${prefix}.lead`} label={t("listings.lead")} span={rules.lead} state={state} />
      <Disclosure summary={t("listings.more_rules")}>
        <div className="form">
          <MoreRules use={use} rules={rules} state={state} />
        </div>
      </Disclosure>
    </Fieldset>
  );
}

/** How it is booked. Nights and parts are of a use on the spot: a thing that leaves is lent by the day or the hour. */
function Steps({ use, rules, state }: UseProps) {
  const t = useT();
  const prefix = `rules.${use}`;
  const hasWhole = use === "on_the_spot" || rules.granularity === "nights" || rules.granularity === "parts";
  const offered = steps.filter((step) => hasWhole || (step !== "nights" && step !== "parts"));
  const label = (step: (typeof steps)[number]) =>
    step === "day" || step === "nights" || step === "parts"
      ? t(`listings.step_${step}`)
      : t("listings.step_minutes", { count: Number(step) });
  return (
    <>
      <SelectField
        label={t("listings.step")}
        options={offered.map((step) => ({ value: step, label: label(step) }))}
        {...fieldOf(state, `${prefix}.granularity`, rules.granularity)}
      />
      {hasWhole ? (
        <>
          <SideBySide>
            <TextField
              label={t("listings.arrives")}
              hint={t("listings.arrives_hint")}
              {...fieldOf(state, `${prefix}.arrives`, rules.arrives)}
            />
            <TextField
              label={t("listings.leaves_at")}
              hint={t("listings.leaves_hint")}
              {...fieldOf(state, `${prefix}.leaves`, rules.leaves)}
            />
          </SideBySide>
          <TextField
            label={t("listings.parts")}
            hint={t("listings.parts_hint")}
            {...fieldOf(state, `${prefix}.parts`, rules.parts)}
          />
        </>
      ) : null}
    </>
  );
}

/** Hours with rules of their own. */
function SpecialHours({ use, rules: { special }, state }: UseProps) {
  const t = useT();
  const name = `rules.${use}.special`;
  return (
    <>
      <Windows
        name={name}
        label={t("listings.special")}
        own={t("listings.special_own")}
        windows={special.windows}
        state={state}
      />
      <SpanField name={`${name}.lead`} label={t("listings.special_lead")} span={special.lead} state={state} />
      <SpanField
        name={`${name}.minLength`}
        label={t("listings.special_length")}
        span={special.minLength}
        state={state}
      />
      <CheckboxField
        name={`${name}.atOnce`}
        label={t("listings.special_at_once")}
        defaultChecked={isTicked(state, `${name}.atOnce`, special.atOnce)}
      />
    </>
  );
}

interface SpanProps {
  name: string;
  label: string;
  hint?: string;
  span: SpanFields;
  state: FormState | undefined;
}

function SpanField({ name, label, hint, span, state }: SpanProps) {
  const t = useT();
  const units = (["days", "hours", "minutes"] as const).map((value) => ({
    value,
    label: t(`listings.unit_${value}`),
  }));
  return (
    <SideBySide>
      <TextField label={label} hint={hint} inputMode="decimal" optional {...fieldOf(state, name, span.value)} />
      <SelectField label={t("listings.in")} options={units} {...fieldOf(state, `${name}.unit`, span.unit)} />
    </SideBySide>
  );
}

function MoreRules({ use, rules, state }: UseProps) {
  const t = useT();
  const prefix = `rules.${use}`;
  const box = (name: "countClosedDays" | "maySpanClosedDays" | "noConsecutiveBookings", label: string) => (
    <CheckboxField
      name={`${prefix}.${name}`}
      label={label}
      defaultChecked={isTicked(state, `${prefix}.${name}`, rules[name])}
    />
  );
  return (
    <>
      <SpanField
        name={`${prefix}.bufferBefore`}
        label={t("listings.buffer_before")}
        span={rules.bufferBefore}
        state={state}
      />
      <SpanField
        name={`${prefix}.bufferAfter`}
        label={t("listings.buffer_after")}
        hint={t("listings.buffer_hint")}
        span={rules.bufferAfter}
        state={state}
      />
      <NumberField
        label={t("listings.horizon")}
        unit={t("listings.unit_days")}
        {...fieldOf(state, `${prefix}.horizonDays`, rules.horizonDays)}
      />
      <NumberField
        label={t("listings.limit")}
        optional
        {...fieldOf(state, `${prefix}.maxBookingsAtATime`, rules.maxBookingsAtATime)}
      />
      <NumberField
        label={t("listings.hold")}
        hint={t("listings.hold_hint")}
        unit={t("listings.unit_hours")}
        step="0.5"
        optional
        {...fieldOf(state, `${prefix}.holdHours`, rules.holdHours)}
      />
      {use === "away" ? (
        <SpanField
          name={`${prefix}.grace`}
          label={t("listings.grace")}
          hint={t("listings.grace_hint")}
          span={rules.grace}
          state={state}
        />
      ) : null}
      {box("maySpanClosedDays", t("listings.may_span"))}
      {box("countClosedDays", t("listings.count_closed"))}
      {box("noConsecutiveBookings", t("listings.no_consecutive"))}
      {use === "on_the_spot" ? <SpecialHours use={use} rules={rules} state={state} /> : null}
      <Windows name={`${prefix}.collect`} label={t("listings.collect")} windows={rules.collect} state={state} />
      <Windows name={`${prefix}.return`} label={t("listings.return")} windows={rules.return} state={state} />
    </>
  );
}

interface WindowsProps {
  name: string;
  label: string;
  own?: string;
  windows: RuleFields["collect"];
  state: FormState | undefined;
}

function Windows({ name, label, own, windows, state }: WindowsProps) {
  const t = useT();
  return (
    <Fieldset legend={label} hint={t("listings.windows_hint")}>
      <CheckboxField
        name={`${name}.own`}
        id={name}
        label={own ?? t("listings.own_windows")}
        defaultChecked={isTicked(state, `${name}.own`, windows.own)}
        error={state?.errors[name]}
      />
      <div className="side-by-side">
        {weekdays.map((weekday, index) => (
          <TextField
            key={weekday}
            label={t(`ui.${weekday}`)}
            placeholder="10:00-12:00, 14:00-18:00"
            {...fieldOf(state, `${name}.${index + 1}`, windows.days[index] ?? "")}
          />
        ))}
      </div>
    </Fieldset>
  );
}
