import { useT } from "#app/platform/i18n/react.tsx";
import { Facts, Time } from "#app/ui/facts.tsx";
import type { SpacePageView } from "../views/space-page.view.server.ts";

/** The week from today on, and the closures to come. */
export function HoursInWords({ hours, claimed }: { hours: SpacePageView["hours"]; claimed: boolean }) {
  const t = useT();
  return (
    <section aria-labelledby="hours" className="stack">
      <h2 id="hours">{t("spaces.hours")}</h2>
      {hours.week.length > 0 ? (
        <Facts
          facts={hours.week.map(({ date, day, today, hours: open }) => ({
            name: today ? t("spaces.hours_today", { day }) : day,
            value: <Time at={date}>{open}</Time>,
          }))}
        />
      ) : (
        <p>{claimed ? t("spaces.hours_by_arrangement") : t("spaces.hours_unknown")}</p>
      )}
      {hours.zone ? <p className="quiet">{hours.zone}</p> : null}
      {hours.closures.length > 0 ? (
        <>
          <h3>{t("spaces.closures_coming")}</h3>
          <ul className="list-disc pl-5">
            {hours.closures.map(({ key, when, why }) => (
              <li key={key}>{why ? t("spaces.closure_line", { when, why }) : when}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
