import { CampaignCards } from "#app/modules/campaigns/components/campaign-cards.tsx";
import { NeedsInShort } from "#app/modules/needs/components/need-cards.tsx";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Card, Cards } from "#app/ui/card.tsx";
import { Columns, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { EmptyState, Note, StateBadge } from "#app/ui/note.tsx";
import { ListingCard } from "../components/listing-card.tsx";
import { PlaceMap } from "../components/map.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { presentHome } from "../home.server.ts";
import type { Route } from "./+types/home";

export function loader({ context }: Route.LoaderArgs) {
  return presentHome(visitOf(context));
}

export const meta: Route.MetaFunction = () => [{ title: "Entrelieux" }];

type Page = Route.ComponentProps["loaderData"];

export default function Home({ loaderData: page }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="stack gap-8">
      {page.person ? <Asked person={page.person} /> : null}
      <Search page={page} />
      {page.outbox ? (
        <Note tone="ok">
          {t("discovery.demo")} <Link href="/outbox">{t("discovery.demo_mails")}</Link>
        </Note>
      ) : null}
      <Campaigns page={page} />
      <Near page={page} />
      <Rooms page={page} />
      <Wanted page={page} />
      <NeedsInShort needs={page.needs} />
      {page.person ? null : <HowItWorks />}
    </div>
  );
}

/** The title of the page when nothing comes before it. */
function Search({ page: { person, filters } }: { page: Page }) {
  const t = useT();
  return (
    <section className="stack">
      {person ? (
        <h2>{t("discovery.question")}</h2>
      ) : (
        <PageTitle line={t("discovery.home_line")}>{t("discovery.question")}</PageTitle>
      )}
      <SearchForm filters={filters} />
    </section>
  );
}

function Asked({ person }: { person: NonNullable<Page["person"]> }) {
  const t = useT();
  if (!person.hasSpace) {
    return (
      <>
        <PageTitle>{t("discovery.welcome")}</PageTitle>
        <EmptyState
          title={t("discovery.no_space")}
          action={<ButtonLink href="/spaces/new">{t("discovery.create_space")}</ButtonLink>}
        >
          {t("discovery.no_space_line")}
        </EmptyState>
      </>
    );
  }
  return (
    <section className="stack">
      <PageTitle line={person.sections.length === 0 ? t("discovery.nothing_asked") : null}>
        {t("discovery.asked_of_you")}
      </PageTitle>
      {person.sections.map(({ title, loans }) => (
        <div className="stack" key={title}>
          <h2>{title}</h2>
          <Cards>
            {loans.map((loan) => (
              <Card
                key={loan.code}
                level={3}
                href={loan.href}
                title={loan.title}
                kind={loan.kind}
                label={{ word: loan.word, code: loan.code }}
                photo={{ drawing: loan.drawing, ...(loan.picture ? { src: loan.picture.src } : {}) }}
                facts={[loan.dates.words, ...loan.facts]}
              >
                <p>
                  <StateBadge tone={loan.badge.tone}>{loan.badge.words}</StateBadge>
                </p>
              </Card>
            ))}
          </Cards>
        </div>
      ))}
      <Buttons>
        {person.sections.length > 0 ? (
          <ButtonLink weight="plain" href="/inbox">
            {t("discovery.see_inbox")}
          </ButtonLink>
        ) : null}
        {person.lend ? (
          <ButtonLink weight="plain" href={person.lend}>
            {t("discovery.lend")}
          </ButtonLink>
        ) : null}
      </Buttons>
    </section>
  );
}

function Campaigns({ page: { campaigns } }: { page: Page }) {
  if (!campaigns) return null;
  const { title, line, cards, ask, label, all } = campaigns;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <p className="quiet">{line}</p>
      <CampaignCards cards={cards} words={{ label, card_ask: ask }} />
      <p>
        <Link href={all.href}>{all.words}</Link>
      </p>
    </section>
  );
}

function Near({ page: { near, tiles } }: { page: Page }) {
  const t = useT();
  if (near.cards.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t(near.isNear ? "discovery.near_you" : "discovery.latest")}</h2>
      <Columns>
        <div className="stack">
          <Cards>
            {near.cards.map((card) => (
              <ListingCard key={card.code} card={card} level={3} />
            ))}
          </Cards>
          <p>
            <Link href="/catalogue">{t("discovery.see_all")}</Link>
          </p>
        </div>
        <div className="stick">
          {near.places.length > 0 ? <PlaceMap label={t("discovery.map")} places={near.places} tiles={tiles} /> : null}
        </div>
      </Columns>
    </section>
  );
}

function Rooms({ page: { rooms } }: { page: Page }) {
  const t = useT();
  if (rooms.cards.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t(rooms.isNear ? "discovery.rooms_near_you" : "discovery.rooms")}</h2>
      <Cards>
        {rooms.cards.map((card) => (
          <ListingCard key={card.code} card={card} level={3} />
        ))}
      </Cards>
      <p>
        <Link href="/catalogue?kind=room">{t("discovery.see_rooms")}</Link>
      </p>
    </section>
  );
}

function Wanted({ page: { wanted } }: { page: Page }) {
  const t = useT();
  if (wanted.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t("discovery.wanted")}</h2>
      <p className="quiet">{t("discovery.wanted_line")}</p>
      <Cards>
        {wanted.map((card) => (
          <ListingCard key={card.code} card={card} level={3} />
        ))}
      </Cards>
    </section>
  );
}

function HowItWorks() {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t("discovery.how")}</h2>
      <ol className="stack">
        <li>{t("discovery.how_lend")}</li>
        <li>{t("discovery.how_ask")}</li>
        <li>{t("discovery.how_return")}</li>
      </ol>
    </section>
  );
}
