import type { Tiles } from "#app/modules/discovery/components/map.tsx";
import { PinFields } from "#app/modules/discovery/components/pin-fields.tsx";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { frenchZones, spaceKinds, spaceStatuses } from "../space.ts";

export interface StoredCard {
  name: string;
  kind: string;
  status: string;
  summary: string;
  description: string;
  address: string;
  postcode: string;
  town: string;
  department: string;
  latitude: number | null;
  longitude: number | null;
  zone: string;
  territory: string;
  website: string;
  contactEmail: string;
  phone: string;
  askingRole: string;
}

export interface SpaceFieldsProps {
  state: FormState | undefined;
  stored?: StoredCard;
  tiles: Tiles | null;
  territories: readonly { value: string; label: string }[];
}

function Identity({ state, stored }: SpaceFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        {...typedField(state, "name", stored?.name)}
        label={t("spaces.name")}
        maxLength={80}
        autoComplete="organization"
        required
      />
      <SelectField
        {...typedField(state, "kind", stored?.kind)}
        label={t("spaces.kind")}
        empty={t("spaces.kind_choose")}
        options={spaceKinds.map((kind) => ({ value: kind, label: t(`spaces.${kind}_kind`) }))}
        required
      />
      <RadioGroup
        name="status"
        label={t("spaces.status")}
        options={spaceStatuses.map((status) => ({ value: status, label: t(`spaces.status_${status}`) }))}
        defaultValue={typed(state, "status", stored?.status) ?? "open"}
        error={state?.errors.status}
        required
      />
      <TextField
        {...typedField(state, "summary", stored?.summary)}
        label={t("spaces.summary")}
        hint={t("spaces.summary_hint")}
        maxLength={200}
        optional
      />
      <TextAreaField
        {...typedField(state, "description", stored?.description)}
        label={t("spaces.description")}
        hint={t("spaces.description_hint")}
        maxLength={5000}
        rows={5}
        optional
      />
    </>
  );
}

function Address({ state, stored }: SpaceFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        {...typedField(state, "address", stored?.address)}
        label={t("spaces.address")}
        hint={t("spaces.address_hint")}
        maxLength={200}
        autoComplete="street-address"
        optional
      />
      <SideBySide>
        <TextField
          {...typedField(state, "postcode", stored?.postcode)}
          label={t("spaces.postcode")}
          inputMode="numeric"
          maxLength={10}
          autoComplete="postal-code"
          optional
        />
        <TextField
          {...typedField(state, "town", stored?.town)}
          label={t("spaces.town")}
          maxLength={80}
          autoComplete="address-level2"
          optional
        />
        <TextField
          {...typedField(state, "department", stored?.department)}
          label={t("spaces.department")}
          maxLength={3}
          optional
        />
      </SideBySide>
    </>
  );
}

function Pin({ state, stored, tiles }: SpaceFieldsProps) {
  const t = useT();
  return (
    <Fieldset legend={t("spaces.pin")} hint={t("spaces.pin_hint")}>
      <PinFields state={state} stored={stored} tiles={tiles} />
    </Fieldset>
  );
}

function TimeAndPlace({ state, stored, territories }: SpaceFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        {...typedField(state, "zone", stored?.zone ?? "Europe/Paris")}
        label={t("spaces.zone")}
        hint={t("spaces.zone_hint")}
        list="zones"
        maxLength={60}
        spellCheck={false}
        required
      />
      <datalist id="zones">
        {frenchZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <SelectField
        {...typedField(state, "territory", stored?.territory ?? "metropolitan")}
        label={t("spaces.territory")}
        hint={t("spaces.territory_hint")}
        options={territories}
        required
      />
    </>
  );
}

function Contact({ state, stored }: SpaceFieldsProps) {
  const t = useT();
  return (
    <Fieldset legend={t("spaces.contact")} hint={t("spaces.contact_hint")}>
      <TextField
        type="url"
        {...typedField(state, "website", stored?.website)}
        label={t("spaces.website")}
        placeholder="https://"
        maxLength={300}
        optional
      />
      <SideBySide>
        <TextField
          type="email"
          {...typedField(state, "contactEmail", stored?.contactEmail)}
          label={t("spaces.contact_email")}
          maxLength={200}
          optional
        />
        <TextField
          type="tel"
          {...typedField(state, "phone", stored?.phone)}
          label={t("spaces.phone")}
          maxLength={30}
          optional
        />
      </SideBySide>
    </Fieldset>
  );
}

/** The card of a space, for creating and for changing it. */
export function SpaceFields(props: SpaceFieldsProps) {
  const t = useT();
  const { state, stored } = props;
  return (
    <>
      <Identity {...props} />
      <Fieldset legend={t("spaces.where")}>
        <Address {...props} />
      </Fieldset>
      <Pin {...props} />
      <Fieldset legend={t("spaces.when")}>
        <TimeAndPlace {...props} />
      </Fieldset>
      <Contact {...props} />
      <Fieldset legend={t("spaces.asking")}>
        <RadioGroup
          {...typedField(state, "askingRole", stored?.askingRole ?? "member")}
          label={t("spaces.asking_role")}
          options={(["member", "keeper", "steward"] as const).map((role) => ({
            value: role,
            label: t(`spaces.asking_${role}`),
          }))}
        />
      </Fieldset>
    </>
  );
}
