import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { CheckboxField, RadioGroup } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { DateField, NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { CampaignWords } from "../page-words.server.ts";
import type { CardValues } from "../views/campaign-edit.view.server.ts";

type Choice = { value: string; label: string; hint?: string };

type CardFieldsProps = {
  words: CampaignWords;
  values: CardValues;
  regimes: readonly Choice[];
  allocations: readonly Choice[];
  state: FormState | undefined;
};

const yesOrNo = ["inspectorIsNotProducer", "validationRequired", "pilotRequired"] as const;
const numbers = [
  { name: "samplingPercent", min: 0, max: 100 },
  { name: "quarantineHours", min: 0, max: 2000 },
  { name: "overCommitmentPercent", min: 100, max: 1000 },
  { name: "graceDays", min: 0, max: 365 },
  { name: "ageingDays", min: 0, max: 365 },
  { name: "expiryDays", min: 1, max: 365 },
  { name: "roundThreshold", min: 1, max: 100_000 },
] as const;

function hintOf(words: CampaignWords, name: (typeof numbers)[number]["name"]): string | undefined {
  const key = `${name}_hint`;
  return key in words ? words[key as keyof CampaignWords] : undefined;
}

function PolicyFields({ words, values, allocations, state }: CardFieldsProps) {
  const { policy } = values;
  const chosen = typedField(state, "allocation", policy.allocation);
  return (
    <>
      <p className="quiet">{words.policy_line}</p>
      {yesOrNo.map((name) => (
        <CheckboxField
          key={name}
          name={name}
          label={words[name]}
          defaultChecked={state ? typed(state, name) === "on" : policy[name]}
        />
      ))}
      <RadioGroup
        name="allocation"
        error={chosen.error}
        defaultValue={chosen.defaultValue}
        label={words.allocation}
        options={allocations}
        framed
      />
      {numbers.map(({ name, min, max }) => (
        <NumberField
          key={name}
          {...typedField(state, name, policy[name])}
          label={words[name]}
          hint={hintOf(words, name)}
          min={min}
          max={max}
          required
        />
      ))}
    </>
  );
}

/** The card of a campaign, its rules folded under it. */
export function CampaignCardFields(props: CardFieldsProps) {
  const { words, values, regimes, state } = props;
  const regime = typedField(state, "regime", values.regime);
  const wrongRule = numbers.some(({ name }) => (state?.errors[name]?.length ?? 0) > 0);
  return (
    <>
      <TextField
        {...typedField(state, "title", values.title)}
        label={words.title}
        hint={words.title_hint}
        maxLength={120}
        required
      />
      <TextAreaField
        {...typedField(state, "summary", values.summary)}
        label={words.summary}
        maxLength={4000}
        optional
      />
      <TextField
        {...typedField(state, "territory", values.territory)}
        label={words.territory}
        maxLength={120}
        optional
      />
      <RadioGroup
        name="regime"
        error={regime.error}
        defaultValue={regime.defaultValue}
        label={words.regime}
        options={regimes}
        framed
      />
      <Fieldset legend={words.dates} hint={words.dates_hint}>
        <SideBySide>
          <DateField {...typedField(state, "opensAt", values.opensAt)} label={words.opens} optional />
          <DateField {...typedField(state, "closesAt", values.closesAt)} label={words.closes} optional />
        </SideBySide>
      </Fieldset>
      <Fieldset legend={words.ending}>
        <TextAreaField {...typedField(state, "closedText", values.closedText)} label={words.closed_text} optional />
        <TextField
          type="url"
          {...typedField(state, "redirectUrl", values.redirectUrl)}
          label={words.redirect}
          hint={words.redirect_hint}
          maxLength={300}
          optional
        />
      </Fieldset>
      <Disclosure summary={words.policy} open={wrongRule}>
        <PolicyFields {...props} />
      </Disclosure>
    </>
  );
}
