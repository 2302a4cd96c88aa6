import { useT } from "#app/platform/i18n/react.tsx";
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Fieldset } from "#app/ui/field.tsx";
import { MoneyField, TextAreaField } from "#app/ui/inputs.tsx";
import { audiences, termKinds } from "../listing.ts";
import type { SectionProps } from "./edit-basics.tsx";
import { errorsUnder, fieldOf, isTicked, SectionForm, stateOf, tickedValues } from "./form-parts.tsx";

export function EditTerms({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "terms");
  const { terms, version } = page;
  return (
    <SectionForm verb="terms" version={version} state={all} button={t("listings.save")}>
      <RadioGroup
        label={t("listings.terms")}
        options={termKinds.map((kind) => ({ value: kind, label: t(`listings.terms_${kind}`) }))}
        {...fieldOf(state, "terms.kind", terms.kind)}
      />
      <MoneyField
        label={t("listings.amount")}
        hint={t("listings.amount_hint")}
        optional
        {...fieldOf(state, "terms.amountCents", terms.amountCents)}
      />
      <MoneyField
        label={t("listings.deposit")}
        optional
        {...fieldOf(state, "terms.depositCents", terms.depositCents)}
      />
      <TextAreaField
        label={t("listings.insurance")}
        hint={t("listings.insurance_hint")}
        optional
        {...fieldOf(state, "terms.insurance", terms.insurance)}
      />
      <CheckboxField
        name="terms.oneWay"
        label={t("listings.one_way")}
        defaultChecked={isTicked(state, "terms.oneWay", terms.oneWay)}
      />
      <TextAreaField label={t("listings.terms_note")} optional {...fieldOf(state, "terms.note", terms.note)} />
    </SectionForm>
  );
}

export function EditAsking({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "asking");
  const { asking, choices, version } = page;
  const networks = choices.networks.map(({ id, name }) => ({ value: id, label: name }));
  const box = (name: string, label: string, stored: boolean) => (
    <CheckboxField key={name} name={name} label={label} defaultChecked={isTicked(state, name, stored)} />
  );
  return (
    <SectionForm verb="asking" version={version} state={all} button={t("listings.save")}>
      <RadioGroup
        label={t("listings.which_spaces")}
        options={audiences.map((audience) => ({ value: audience, label: t(`listings.audience_${audience}`) }))}
        {...fieldOf(state, "asking.audience", asking.audience)}
      />
      {networks.length > 0 ? (
        <CheckboxGroup
          name="asking.networkIds"
          label={t("listings.which_networks")}
          options={networks}
          defaultValue={tickedValues(state, "asking.networkIds", asking.networkIds)}
          error={errorsUnder(state, "asking.networkIds")}
        />
      ) : null}
      {box("asking.organisations", t("listings.organisations_may"), asking.organisations)}
      {box("asking.persons", t("listings.persons_may"), asking.persons)}
      <Fieldset legend={t("listings.at_once_title")} hint={t("listings.at_once_hint")}>
        {box("asking.atOnce.everyone", t("listings.at_once_everyone_box"), asking.atOnce.everyone)}
        {box("asking.atOnce.trusted", t("listings.audience_trusted"), asking.atOnce.trusted)}
        {box("asking.atOnce.ownMembers", t("listings.at_once_own"), asking.atOnce.ownMembers)}
        {networks.length > 0 ? (
          <CheckboxGroup
            name="asking.atOnce.networkIds"
            label={t("listings.at_once_networks")}
            options={networks}
            defaultValue={tickedValues(state, "asking.atOnce.networkIds", asking.atOnce.networkIds)}
          />
        ) : null}
      </Fieldset>
      <SelectField
        label={t("listings.training_required")}
        hint={t("listings.training_hint")}
        empty={t("listings.no_training")}
        options={choices.trainings.map(({ id, name }) => ({ value: id, label: name }))}
        {...fieldOf(state, "trainingId", page.trainingId)}
      />
    </SectionForm>
  );
}
