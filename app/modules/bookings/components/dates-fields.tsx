import { type FormState, typed } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { SelectField } from "#app/ui/choices.tsx";
import { SideBySide } from "#app/ui/field.tsx";
import { DateField, DateRangeFields, NumberField } from "#app/ui/inputs.tsx";
import type { DatesView } from "../views/booking.view.ts";

type DatesProps = { dates: DatesView; state: FormState | undefined; only?: "end" };

/** Asked only when the clock change is in play: an hour that exists twice, or not at all. */
function Which({ name, state }: { name: "fromWhich" | "toWhich"; state: FormState | undefined }) {
  const t = useT();
  return (
    <SelectField
      name={name}
      label={t(name === "fromWhich" ? "bookings.from_which" : "bookings.to_which")}
      empty={t("bookings.which_any")}
      defaultValue={typed(state, name)}
      options={[
        { value: "first", label: t("bookings.which_first") },
        { value: "second", label: t("bookings.which_second") },
      ]}
    />
  );
}

/** Which part of the day the first, or the last, date begins or ends with. */
function Part({ name, dates, state }: DatesProps & { name: "fromPart" | "toPart" }) {
  const { parts } = dates;
  if (!parts) return null;
  return (
    <SelectField
      name={name}
      label={name === "fromPart" ? parts.fromLabel : parts.toLabel}
      options={parts.options}
      defaultValue={typed(state, name, parts[name])}
      error={state?.errors[name]}
    />
  );
}

const edgeWords = {
  parts: { from: "bookings.first_day", to: "bookings.last_day" },
  day: { from: "bookings.first_day", to: "bookings.last_day" },
  nights: { from: "bookings.arrival", to: "bookings.departure" },
  minutes: { from: "bookings.start", to: "bookings.end" },
} as const;

/** First and last day, or moment; by the day both are included. */
export function DatesFields({ dates, state, only }: DatesProps) {
  const t = useT();
  const byDay = dates.granularity !== "minutes";
  const words = edgeWords[dates.granularity];
  const type = byDay ? "date" : "datetime-local";
  const to = {
    name: "to",
    label: t(words.to),
    error: state?.errors.to,
    hint: byDay && !dates.onTheSpot ? t("bookings.last_day_hint") : undefined,
  };
  const chosen = typed(state, "fromWhich") || typed(state, "toWhich");
  const whichAsked = !byDay && (state?.errors.from || state?.errors.to || chosen);
  return (
    <>
      {only === "end" ? (
        <DateField type={type} required defaultValue={typed(state, "to", dates.to)} {...to} />
      ) : (
        <DateRangeFields
          type={type}
          required
          from={{
            name: "from",
            label: t(words.from),
            value: typed(state, "from", dates.from),
            error: state?.errors.from,
            hint: byDay && !dates.onTheSpot ? t("bookings.first_day_hint") : undefined,
          }}
          to={{ ...to, value: typed(state, "to", dates.to) }}
        />
      )}
      {dates.parts ? (
        <SideBySide>
          {only === "end" ? null : <Part name="fromPart" dates={dates} state={state} />}
          <Part name="toPart" dates={dates} state={state} />
        </SideBySide>
      ) : null}
      {whichAsked ? (
        <SideBySide>
          {only === "end" ? null : <Which name="fromWhich" state={state} />}
          <Which name="toWhich" state={state} />
        </SideBySide>
      ) : null}
      {byDay ? null : <p className="quiet">{dates.zoneWords}</p>}
    </>
  );
}

export function QuantityField({ dates, state }: DatesProps) {
  const t = useT();
  if (dates.units <= 1) return <input type="hidden" name="quantity" value={dates.quantity} />;
  return (
    <NumberField
      name="quantity"
      label={t("bookings.quantity")}
      unit={t("bookings.quantity_of", { count: dates.units })}
      min={1}
      max={dates.units}
      required
      defaultValue={typed(state, "quantity", dates.quantity)}
      error={state?.errors.quantity}
    />
  );
}
