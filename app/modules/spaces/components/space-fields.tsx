import { PinPicker, type Tiles } from "#app/modules/discovery/components/map.tsx";
import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Fieldset, SideBySide } from "#app/ui/field.tsx";
import { NumberField, TextAreaField, TextField } from "#app/ui/inputs.tsx";
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
        name="name"
        label={t("spaces.name")}
        defaultValue={typed(state, "name", stored?.name)}
        error={state?.errors.name}
        maxLength={80}
        autoComplete="organization"
        required
      />
      <SelectField
        name="kind"
        label={t("spaces.kind")}
        empty={t("spaces.kind_choose")}
        options={spaceKinds.map((kind) => ({ value: kind, label: t(`spaces.${kind}_kind`) }))}
        defaultValue={typed(state, "kind", stored?.kind)}
        error={state?.errors.kind}
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
        name="summary"
        label={t("spaces.summary")}
        hint={t("spaces.summary_hint")}
        defaultValue={typed(state, "summary", stored?.summary)}
        error={state?.errors.summary}
        maxLength={200}
        optional
      />
      <TextAreaField
        name="description"
        label={t("spaces.description")}
        hint={t("spaces.description_hint")}
        defaultValue={typed(state, "description", stored?.description)}
        error={state?.errors.description}
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
        name="address"
        label={t("spaces.address")}
        hint={t("spaces.address_hint")}
        defaultValue={typed(state, "address", stored?.address)}
        error={state?.errors.address}
        maxLength={200}
        autoComplete="street-address"
        optional
      />
      <SideBySide>
        <TextField
          name="postcode"
          label={t("spaces.postcode")}
          defaultValue={typed(state, "postcode", stored?.postcode)}
          error={state?.errors.postcode}
          inputMode="numeric"
          maxLength={10}
          autoComplete="postal-code"
          optional
        />
        <TextField
          name="town"
          label={t("spaces.town")}
          defaultValue={typed(state, "town", stored?.town)}
          error={state?.errors.town}
          maxLength={80}
          autoComplete="address-level2"
          optional
        />
        <TextField
          name="department"
          label={t("spaces.department")}
          defaultValue={typed(state, "department", stored?.department)}
          error={state?.errors.department}
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
      <PinPicker label={t("spaces.pin")} latitudeId="latitude" longitudeId="longitude" tiles={tiles} />
      <SideBySide>
        <NumberField
          name="latitude"
          label={t("spaces.latitude")}
          defaultValue={typed(state, "latitude", stored?.latitude)}
          error={state?.errors.latitude}
          step="any"
          min={-90}
          max={90}
          optional
        />
        <NumberField
          name="longitude"
          label={t("spaces.longitude")}
          defaultValue={typed(state, "longitude", stored?.longitude)}
          error={state?.errors.longitude}
          step="any"
          min={-180}
          max={180}
          optional
        />
      </SideBySide>
    </Fieldset>
  );
}

function TimeAndPlace({ state, stored, territories }: SpaceFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        name="zone"
        label={t("spaces.zone")}
        hint={t("spaces.zone_hint")}
        list="zones"
        defaultValue={typed(state, "zone", stored?.zone ?? "Europe/Paris")}
        error={state?.errors.zone}
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
        name="territory"
        label={t("spaces.territory")}
        hint={t("spaces.territory_hint")}
        options={territories}
        defaultValue={typed(state, "territory", stored?.territory ?? "metropolitan")}
        error={state?.errors.territory}
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
        name="website"
        label={t("spaces.website")}
        defaultValue={typed(state, "website", stored?.website)}
        error={state?.errors.website}
        placeholder="https://"
        maxLength={300}
        optional
      />
      <SideBySide>
        <TextField
          type="email"
          name="contactEmail"
          label={t("spaces.contact_email")}
          defaultValue={typed(state, "contactEmail", stored?.contactEmail)}
          error={state?.errors.contactEmail}
          maxLength={200}
          optional
        />
        <TextField
          type="tel"
          name="phone"
          label={t("spaces.phone")}
          defaultValue={typed(state, "phone", stored?.phone)}
          error={state?.errors.phone}
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
          name="askingRole"
          label={t("spaces.asking_role")}
          options={(["member", "keeper", "steward"] as const).map((role) => ({
            value: role,
            label: t(`spaces.asking_${role}`),
          }))}
          defaultValue={typed(state, "askingRole", stored?.askingRole ?? "member")}
          error={state?.errors.askingRole}
        />
      </Fieldset>
    </>
  );
}
