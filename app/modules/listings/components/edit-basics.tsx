import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import type { EditPage } from "../views/edit-page.view.server.ts";
import { fieldOf, SectionForm, stateOf } from "./form-parts.tsx";
import { OccupancyField } from "./occupancy-field.tsx";

export interface SectionProps {
  page: EditPage;
  state: FormState | undefined;
}

export function EditBasics({ page, state }: SectionProps) {
  return (
    <>
      <Basics page={page} state={state} />
      {page.facts.length > 0 ? <FactsForm page={page} state={state} /> : null}
    </>
  );
}

function Basics({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "basics");
  const { basics, version, categories, words } = page;
  const isRoom = page.kind === "room";
  const isThing = page.kind === "equipment";
  return (
    <SectionForm verb="basics" version={version} state={all} button={t("listings.save")}>
      <TextField label={t("listings.title")} required maxLength={120} {...fieldOf(state, "title", basics.title)} />
      <SelectField
        label={t("listings.category")}
        options={categories}
        required
        {...fieldOf(state, "category", basics.category)}
      />
      {isThing ? (
        <SideBySide>
          <TextField label={t("listings.make")} optional maxLength={80} {...fieldOf(state, "make", basics.make)} />
          <TextField label={t("listings.model")} optional maxLength={80} {...fieldOf(state, "model", basics.model)} />
        </SideBySide>
      ) : null}
      <TextAreaField
        label={t("listings.description")}
        optional
        rows={5}
        maxLength={5000}
        {...fieldOf(state, "description", basics.description)}
      />
      <TextAreaField
        label={words.care}
        hint={words.careHint}
        optional
        rows={4}
        maxLength={3000}
        {...fieldOf(state, "care", basics.care)}
      />
      {isRoom ? (
        <>
          <TextAreaField
            label={t("listings.access")}
            hint={t("listings.access_hint")}
            optional
            rows={3}
            maxLength={3000}
            {...fieldOf(state, "access", basics.access)}
          />
          <OccupancyField state={state} stored={basics.occupancy} />
        </>
      ) : null}
      {isThing ? (
        <TextAreaField
          label={t("listings.checklist")}
          hint={t("listings.checklist_hint")}
          optional
          rows={4}
          {...fieldOf(state, "checklist", basics.checklist)}
        />
      ) : null}
    </SectionForm>
  );
}

function FactsForm({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "facts");
  const yesNo = [
    { value: "yes", label: t("listings.yes") },
    { value: "no", label: t("listings.no") },
  ];
  const lasers = (["co2", "diode", "fibre"] as const).map((value) => ({ value, label: t(`listings.laser_${value}`) }));
  return (
    <SectionForm
      verb="facts"
      version={page.version}
      state={all}
      title={t("listings.facts")}
      button={t("listings.save")}
    >
      {page.facts.map(({ name, label, value, kind }) =>
        kind === "text" ? (
          <TextField key={name} label={label} optional maxLength={500} {...fieldOf(state, name, value)} />
        ) : (
          <SelectField
            key={name}
            label={label}
            empty={t("listings.not_said")}
            options={kind === "laser" ? lasers : yesNo}
            {...fieldOf(state, name, value)}
          />
        ),
      )}
    </SectionForm>
  );
}
