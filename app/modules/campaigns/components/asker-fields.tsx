import type { Degrees, Tiles } from "#app/modules/discovery/components/map.tsx";
import { PinFields } from "#app/modules/discovery/components/pin-fields.tsx";
import { type FormState, typed, typedField } from "#app/platform/http/form.ts";
import { ReachFields } from "#app/platform/http/reach-fields.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { TextAreaField, TextField } from "#app/ui/inputs.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import type { AskWords } from "../page-words.server.ts";

interface Choices {
  kinds: { value: string; label: string }[];
  usages: { value: string; label: string }[];
  spaces: { value: string; label: string }[];
  known: { contactName: string; email: string };
}

type FieldsProps = { words: AskWords; choices: Choices; state: FormState | undefined };

/** Who asks, and how to reach them. */
export function AskerFields({ words, choices, state }: FieldsProps) {
  const { kinds, spaces, known } = choices;
  return (
    <>
      <SelectField {...typedField(state, "requesterKind")} label={words.kind} options={kinds} empty="…" required />
      <TextField
        {...typedField(state, "requesterName")}
        label={words.name}
        hint={words.name_hint}
        autoComplete="organization"
        maxLength={120}
        required
      />
      {spaces.length > 0 ? (
        <SelectField
          {...typedField(state, "space")}
          label={words.for_space}
          options={spaces}
          empty={words.for_nobody}
          optional
        />
      ) : null}
      <ReachFields
        named="contactName"
        words={{ name: words.contact, hint: words.contact_hint, email: words.email, emailHint: words.email_hint }}
        state={state}
        known={{ name: known.contactName, email: known.email }}
      />
      <TextField
        type="tel"
        {...typedField(state, "phone")}
        label={words.phone}
        hint={words.phone_hint}
        autoComplete="tel"
        maxLength={40}
        optional
      />
    </>
  );
}

interface PinProps {
  words: AskWords;
  state: FormState | undefined;
  tiles: Tiles | null;
  /** What counts while there is none. */
  line?: string;
  stored?: Degrees;
  /** What the map shows first. */
  around?: Degrees;
}

/** More exact than the town, for the order of a round; nobody has to. */
export function RequestPin({ words, state, tiles, line, stored, around }: PinProps) {
  const isTouched = [state?.errors.latitude, state?.errors.longitude, typed(state, "latitude")].some(Boolean);
  return (
    <Disclosure summary={words.pin} open={isTouched}>
      <div className="stack">
        <p className="field-hint">
          {words.pin_hint} {line}
        </p>
        <PinFields state={state} stored={stored} tiles={tiles} around={around} />
      </div>
    </Disclosure>
  );
}

interface PlaceProps {
  words: AskWords;
  state: FormState | undefined;
  stored?: { town: string; postcode: string };
}

export function TownFields({ words, state, stored }: PlaceProps) {
  return (
    <SideBySide>
      <TextField
        {...typedField(state, "town", stored?.town)}
        label={words.town}
        autoComplete="address-level2"
        maxLength={80}
        required
      />
      <TextField
        {...typedField(state, "postcode", stored?.postcode)}
        label={words.postcode}
        autoComplete="postal-code"
        inputMode="numeric"
        maxLength={12}
        optional
      />
    </SideBySide>
  );
}

/** Where it is brought, and when somebody is there. */
export function DeliveryFields(props: PinProps) {
  const { words, state } = props;
  return (
    <>
      <TownFields words={words} state={state} />
      <TextAreaField
        {...typedField(state, "address")}
        label={words.address}
        hint={words.address_hint}
        autoComplete="street-address"
        maxLength={400}
        rows={2}
        optional
      />
      <RequestPin {...props} />
      <TextField
        {...typedField(state, "deliveryHours")}
        label={words.hours}
        hint={words.hours_hint}
        maxLength={200}
        optional
      />
    </>
  );
}

interface UsageProps {
  words: AskWords;
  choices: Pick<Choices, "usages">;
  state: FormState | undefined;
  stored?: string;
}

export function UsageField({ words, choices, state, stored = "" }: UsageProps) {
  const { name, defaultValue, error } = typedField(state, "usage", stored);
  return (
    <RadioGroup
      {...{ name, error }}
      defaultValue={defaultValue}
      label={words.usage}
      hint={words.usage_hint}
      options={choices.usages}
      required
    />
  );
}
