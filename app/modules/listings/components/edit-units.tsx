import { Form } from "react-router";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { FormKey } from "#app/platform/http/form-key.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { StateBadge } from "#app/ui/note.tsx";
import type { EditPage } from "../views/edit-page.view.server.ts";
import type { SectionProps } from "./edit-basics.tsx";
import { fieldOf, OneButton, Problems, SectionForm, stateOf } from "./form-parts.tsx";

export function EditUnits({ page, state }: SectionProps) {
  const t = useT();
  const adding = stateOf(state, "add_unit");
  return (
    <>
      {page.unitList.length > 0 ? <UnitRows page={page} /> : null}
      {page.units.map((unit) => (
        <UnitForm key={unit.id} unit={unit} page={page} state={state} />
      ))}
      <SectionForm verb="add_unit" state={state} title={page.words.addUnit} button={t("listings.add")}>
        <SideBySide>
          <TextField
            label={t("listings.unit_label")}
            hint={t("listings.unit_label_hint")}
            optional
            maxLength={60}
            {...fieldOf(adding, "label", "")}
          />
          <SelectField
            label={t("listings.condition")}
            options={page.conditions}
            {...fieldOf(adding, "condition", "good")}
          />
        </SideBySide>
      </SectionForm>
      <AddUnits page={page} state={state} />
      <SectionForm verb="accessories" state={state} title={page.words.goesWith} button={t("listings.save")}>
        <TextAreaField
          label={t("listings.accessories")}
          hint={t("listings.accessories_hint")}
          rows={6}
          {...fieldOf(stateOf(state, "accessories"), "accessories", page.accessories)}
        />
      </SectionForm>
    </>
  );
}

function UnitRows({ page }: { page: EditPage }) {
  const t = useT();
  return (
    <Rows
      caption={t("listings.section_units")}
      rows={page.unitList}
      rowKey={(row) => row.id}
      rowHref={(row) => row.href}
      columns={[
        { head: t("listings.unit_label"), cell: (row) => row.label },
        { head: t("listings.condition"), cell: (row) => (row.inService ? row.condition : t("listings.withdrawn")) },
      ]}
    />
  );
}

/** Eighty-two beds in one go. */
function AddUnits({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "add_units");
  return (
    <SectionForm verb="add_units" state={all} title={page.words.addUnits} button={t("listings.add")}>
      <TextField
        label={t("listings.first_label")}
        hint={t("listings.first_label_hint")}
        required
        maxLength={60}
        {...fieldOf(state, "firstLabel", "")}
      />
      <SideBySide>
        <NumberField label={t("listings.how_many")} min={1} max={200} required {...fieldOf(state, "count", "")} />
        <NumberField label={t("listings.each")} min={1} max={20} required {...fieldOf(state, "each", "1")} />
      </SideBySide>
    </SectionForm>
  );
}

interface UnitProps {
  unit: EditPage["units"][number];
  page: EditPage;
  state: FormState | undefined;
}

function UnitForm({ unit, page, state: all }: UnitProps) {
  const t = useT();
  const sent = stateOf(all, "update_unit");
  const state = sent?.values.unitId === unit.id ? sent : undefined;
  const id = (name: string) => `${name}-${unit.id}`;
  const out = unit.status !== "in_service";
  return (
    <Sheet>
      <Form method="post" className="form" preventScrollReset>
        <FormKey />
        <h2>{unit.label}</h2>
        {out ? <StateBadge tone="quiet">{t("listings.withdrawn")}</StateBadge> : null}
        <Problems state={state} />
        <input type="hidden" name="verb" value="update_unit" />
        <input type="hidden" name="unitId" value={unit.id} />
        <SideBySide>
          <TextField
            name="label"
            id={id("label")}
            label={t("listings.unit_label")}
            defaultValue={typed(state, "label", unit.label)}
            error={state?.errors.label}
            maxLength={60}
          />
          <SelectField
            name="condition"
            id={id("condition")}
            label={t("listings.condition")}
            options={page.conditions}
            defaultValue={typed(state, "condition", unit.condition)}
          />
        </SideBySide>
        <TextField
          name="note"
          id={id("note")}
          label={t("listings.unit_note")}
          optional
          defaultValue={typed(state, "note", unit.note)}
          maxLength={500}
        />
        <Button weight="plain">{t("listings.save")}</Button>
      </Form>
      <OneButton
        verb={out ? "return_unit" : "withdraw_unit"}
        fields={{ unitId: unit.id }}
        label={t(out ? "listings.return_unit" : "listings.withdraw_unit")}
        weight={out ? "plain" : "stop"}
      />
    </Sheet>
  );
}
