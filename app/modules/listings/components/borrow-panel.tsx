import { Form } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { DateField, DateRangeFields, NumberField } from "#app/ui/inputs.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note } from "#app/ui/note.tsx";
import type { ListingPage } from "../listing-page.server.ts";
import type { SlotView, WindowView } from "../picked-window.view.ts";

/** Which dates, what the answer is, and where to ask. Whole without script: a form that comes back to this page. */
export function BorrowPanel({ page }: { page: ListingPage }) {
  const t = useT();
  const { window, hours, use, from } = page.borrow;
  if (page.space.closed) return <PlaceClosed />;
  return (
    <aside id="borrow" aria-labelledby="borrow-title" className="scroll-mt-4">
      <Sheet stick>
        <h2 id="borrow-title">{t(use === "away" ? "listings.borrow" : "listings.use_here")}</h2>
        {page.status === "paused" ? (
          <Note tone="warn" title={t("listings.paused_title")}>
            {page.pauseReason}
          </Note>
        ) : null}
        <div aria-live="polite" className="stack">
          {window ? <Verdict window={window} /> : <p>{t(from ? "listings.pick_last_day" : "listings.pick_days")}</p>}
        </div>
        {hours.length > 0 ? <Hours hours={hours} /> : null}
        {window?.ask ? (
          <>
            <ButtonLink block href={window.ask}>
              {t(use === "away" ? "listings.ask_loan" : "listings.ask_use")}
            </ButtonLink>
            <p className="quiet">{t("listings.nothing_blocked", { name: page.space.name })}</p>
          </>
        ) : null}
        <DatesForm page={page} />
      </Sheet>
    </aside>
  );
}

function PlaceClosed() {
  const t = useT();
  return (
    <aside id="borrow">
      <Note tone="stop">{t("listings.place_closed")}</Note>
    </aside>
  );
}

function Verdict({ window }: { window: WindowView }) {
  const t = useT();
  if (window.problem) return <Note tone="stop">{window.problem}</Note>;
  const parts = (["start", "between", "end"] as const).filter((part) => window.reasons[part].length > 0);
  return (
    <>
      <p>
        <strong>{window.sentence}</strong>
        <br />
        <span className="quiet">{window.line}</span>
      </p>
      {window.bookable ? <Note tone="ok">{t("listings.possible")}</Note> : null}
      {parts.map((part) => (
        <Note key={part} tone="stop" title={t(`listings.reasons_${part}`)}>
          <ul>
            {window.reasons[part].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Note>
      ))}
      {window.instead.length > 0 ? (
        <div>
          <p>{t("listings.instead")}</p>
          <ul>
            {window.instead.map(({ href, sentence }) => (
              <li key={href}>
                <Link href={href} keepPlace>
                  {sentence}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

function Hours({ hours }: { hours: readonly SlotView[] }) {
  const t = useT();
  return (
    <div>
      <h3>{t("listings.hours_of_day")}</h3>
      <ul>
        {hours.map((slot) => (
          <li key={slot.hours}>
            <strong>{slot.hours}</strong> · {slot.note}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Typed before, or else the first free hour of the day that was picked. */
function hoursOf({ from, to, hours }: ListingPage["borrow"]): { from: string; to: string } {
  const free = hours.find((slot) => slot.free);
  return {
    from: from.includes("T") || !from ? from : (free?.from ?? `${from}T09:00`),
    to: to.includes("T") || !from ? to : (free?.to ?? `${from}T10:00`),
  };
}

function DatesForm({ page }: { page: ListingPage }) {
  const t = useT();
  const { byDay, use, from, to, quantity, today } = page.borrow;
  const typed = hoursOf(page.borrow);
  return (
    <Form method="get" action={`${page.path}#borrow`} className="form" preventScrollReset>
      {use === "away" ? null : <input type="hidden" name="use" value={use} />}
      {byDay ? (
        <DateRangeFields
          from={{ name: "from", label: t("listings.from"), value: from.slice(0, 10) }}
          to={{ name: "to", label: t("listings.to"), value: to.slice(0, 10) }}
          min={today}
          required
        />
      ) : (
        (["from", "to"] as const).map((name) => (
          <DateField
            key={`${name}=${typed[name]}`}
            type="datetime-local"
            name={name}
            label={t(`listings.${name}`)}
            defaultValue={typed[name]}
            min={`${today}T00:00`}
            required
          />
        ))
      )}
      {page.unitsInService > 1 ? (
        <NumberField
          key={quantity}
          name="quantity"
          label={t("listings.how_many")}
          min={1}
          max={page.unitsInService}
          defaultValue={quantity}
        />
      ) : null}
      <Button weight="plain" block>
        {t("listings.check_dates")}
      </Button>
    </Form>
  );
}
