import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { type Occupancy, occupancies } from "../listing.ts";
import { fieldOf } from "./form-parts.tsx";

/** Whether a booking takes the room or some of its places. */
export function OccupancyField({ state, stored }: { state: FormState | undefined; stored: Occupancy }) {
  const t = useT();
  return (
    <RadioGroup
      label={t("listings.occupancy")}
      options={occupancies.map((value) => ({ value, label: t(`listings.occupancy_${value}`) }))}
      {...fieldOf(state, "occupancy", stored)}
    />
  );
}
