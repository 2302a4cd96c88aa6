import { useNavigate } from "react-router";
import { roomWeekUrl } from "#app/modules/planning/planning.urls.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { MonthCalendar } from "#app/ui/month-calendar.tsx";
import { useDragDays } from "#app/ui/use-drag-days.ts";
import { BorrowPanel } from "../components/borrow-panel.tsx";
import { ListingPictures } from "../components/listing-pictures.tsx";
import { KeepingBar, ListingText } from "../components/listing-text.tsx";
import { calendarPath, listingDatesPath, wished } from "../listing.urls.ts";
import { listingPage } from "../views/listing-page.view.server.ts";
import type { Route } from "./+types/listing";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await listingPage(visitOf(context), params.code, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.title} · ${loaderData.space.name} · Entrelieux` : "Entrelieux" },
];

export default function Listing({ loaderData: page }: Route.ComponentProps) {
  return (
    <div className={`kind-${page.kind}`}>
      {page.keeping ? <KeepingBar page={page} keeping={page.keeping} /> : null}
      <Columns>
        <div className="stack">
          <ListingPictures page={page} />
          <PageTitle
            label={<Label kind={page.kind} word={page.word} code={page.label} />}
            line={
              <>
                {page.by} <Link href={page.space.href}>{page.space.name}</Link>
                {page.space.town ? `, ${page.space.town}` : ""}
                {page.history ? ` · ${page.history}` : ""}
              </>
            }
          >
            {page.title}
          </PageTitle>
          <ListingText page={page} />
          <Dates page={page} />
        </div>
        <BorrowPanel page={page} />
      </Columns>
    </div>
  );
}

function Dates({ page }: { page: Route.ComponentProps["loaderData"] }) {
  const t = useT();
  const navigate = useNavigate();
  const drag = useDragDays((from, to) => {
    navigate(listingDatesPath(page.code, { from, to, ...wished(page.borrow) }), { preventScrollReset: true });
  });
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t("listings.dates")}</h2>
      {page.uses.length > 0 ? <Tabs label={t("listings.uses")} choices={page.uses} /> : null}
      <p className="quiet">{page.borrow.words.calendarLine}</p>
      <MonthCalendar {...page.calendar} legend drag={page.borrow.byDay ? drag : undefined} />
      <p className="no-print">
        {page.room || !page.borrow.byDay ? (
          <ButtonLink weight="quiet" href={roomWeekUrl(page.code)}>
            {t("listings.week_plan")}
          </ButtonLink>
        ) : null}
        <ButtonLink weight="quiet" href={calendarPath(page.code)}>
          {t("listings.in_your_calendar")}
        </ButtonLink>
      </p>
    </section>
  );
}
