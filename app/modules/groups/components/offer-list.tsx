import { useT } from "#app/platform/i18n/react.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { DateRangeFields } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, StateBadge } from "#app/ui/note.tsx";
import type { OfferView } from "../views/ask-page.view.ts";

/** One thing is ticked; of several alike, it is said how many. */
function Quantity({ offer }: { offer: OfferView }) {
  const t = useT();
  const { code, title, units, quantity } = offer;
  const name = `q:${code}`;
  if (units <= 1)
    return (
      <label className="choice shrink-0">
        <input
          type="checkbox"
          name={name}
          value="1"
          defaultChecked={quantity === "1"}
          aria-label={t("groups.want", { title })}
        />
      </label>
    );
  return (
    <input
      className="input w-20"
      type="number"
      inputMode="numeric"
      name={name}
      min={0}
      max={units}
      defaultValue={quantity}
      placeholder="0"
      aria-label={t("groups.how_many_of", { title, units })}
    />
  );
}

/** Options, and dates of its own: most need neither. */
function More({ offer }: { offer: OfferView }) {
  const t = useT();
  const { code, options, chosenOptions, from, to, step } = offer;
  return (
    <Disclosure
      summary={t(options.length > 0 ? "groups.options_and_dates" : "groups.other_dates")}
      open={chosenOptions.length > 0 || from !== ""}
    >
      <div className="form">
        {options.length > 0 ? (
          <CheckboxGroup
            name={`options:${code}`}
            label={t("groups.options")}
            options={options}
            defaultValue={chosenOptions}
          />
        ) : null}
        <DateRangeFields
          type={step === "hour" ? "datetime-local" : "date"}
          from={{ name: `from:${code}`, label: t("groups.own_from"), value: from }}
          to={{ name: `to:${code}`, label: t("groups.own_to"), value: to }}
        />
      </div>
    </Disclosure>
  );
}

function Offer({ offer }: { offer: OfferView }) {
  const { title, href, facts, state, price } = offer;
  return (
    <li className="border-t border-line py-3">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <Link href={href} className="font-bold">
            {title}
          </Link>
          {facts.length > 0 ? <p className="quiet">{facts.join(" · ")}</p> : null}
          {state ? (
            <p>
              {state.tone === "ok" ? <StateBadge tone="ok">{state.words}</StateBadge> : state.words}
              {price ? ` · ${price}` : null}
            </p>
          ) : null}
        </div>
        <Quantity offer={offer} />
      </div>
      {offer.options.length > 0 || offer.quantity || offer.from ? <More offer={offer} /> : null}
    </li>
  );
}

export function OfferList({ title, offers }: { title: string; offers: readonly OfferView[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="list-none p-0">
        {offers.map((offer) => (
          <Offer key={offer.code} offer={offer} />
        ))}
      </ul>
    </section>
  );
}
