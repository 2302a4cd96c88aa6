import { type FormState, typedField } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { NumberField } from "#app/ui/inputs.tsx";
import { type Degrees, PinPicker, type Tiles } from "./map.tsx";

interface PinFieldsProps {
  state: FormState | undefined;
  stored?: Degrees | undefined;
  /** What the map shows while there is no pin. */
  around?: Degrees | undefined;
  tiles: Tiles | null;
}

/** A pin: on the map, or as two figures, which work without script. */
export function PinFields({ state, stored, around, tiles }: PinFieldsProps) {
  const t = useT();
  return (
    <>
      <PinPicker label={t("spaces.pin")} latitudeId="latitude" longitudeId="longitude" around={around} tiles={tiles} />
      <SideBySide>
        <NumberField
          {...typedField(state, "latitude", stored?.latitude)}
          label={t("spaces.latitude")}
          step="any"
          min={-90}
          max={90}
          optional
        />
        <NumberField
          {...typedField(state, "longitude", stored?.longitude)}
          label={t("spaces.longitude")}
          step="any"
          min={-180}
          max={180}
          optional
        />
      </SideBySide>
    </>
  );
}
