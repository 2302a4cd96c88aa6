import { Fragment } from "react";
import { askTogetherUrl, requestTogetherUrl } from "#app/modules/groups/group.urls.ts";
import { newListingPath, spaceListingsPath } from "#app/modules/listings/listing.urls.ts";
import type { PublishedCard } from "#app/modules/listings/listings.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Card, Cards } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { spacePageUrl } from "../space.urls.ts";
import type { SpacePageView } from "../views/space-page.view.server.ts";

function OfferCards({ offers }: { offers: readonly PublishedCard[] }) {
  return (
    <Cards>
      {offers.map(({ code, href, kind, word, title, photo, facts }) => (
        <Card
          key={code}
          href={href}
          level={3}
          title={title}
          kind={kind}
          label={{ word, code }}
          photo={photo}
          facts={facts}
        />
      ))}
    </Cards>
  );
}

/** Things and rooms, each among their own. */
function apart(offers: readonly PublishedCard[]) {
  return [offers.filter(({ kind }) => kind === "equipment"), offers.filter(({ kind }) => kind === "room")] as const;
}

/** Materials and designs, each kind under its title. */
function OtherOffers({ offers }: { offers: readonly PublishedCard[] }) {
  const others = offers.filter(({ above }) => above !== "");
  return [...new Set(others.map(({ above }) => above))].map((title) => (
    <Fragment key={title}>
      <h2>{title}</h2>
      <OfferCards offers={others.filter(({ above }) => above === title)} />
    </Fragment>
  ));
}

/** What this space lends, and for its keepers how to lend something more. */
export function SpaceOffers({ view: { head, offers, closed, signedIn } }: { view: SpacePageView }) {
  const t = useT();
  const [things, rooms] = apart(offers);
  if (closed || (offers.length === 0 && !head.can.lend)) return null;
  // What it could lend is for its keepers to read.
  const isRoomsOnly = things.length === 0 && rooms.length > 0 && !head.can.lend;
  return (
    <section aria-labelledby="offers" className="stack">
      {isRoomsOnly ? null : (
        <>
          <h2 id="offers">{t("spaces.lends")}</h2>
          {things.length > 0 ? <OfferCards offers={things} /> : <p>{t("spaces.lends_nothing")}</p>}
        </>
      )}
      {rooms.length > 0 ? (
        <>
          <h2 id={isRoomsOnly ? "offers" : "rooms"}>{t("spaces.rooms")}</h2>
          <OfferCards offers={rooms} />
          <p>
            <Link className="inline-flex min-h-11 items-center" href={spacePageUrl(head.slug, "planning")}>
              {t("spaces.rooms_planning")}
            </Link>
          </p>
        </>
      ) : null}
      <OtherOffers offers={offers} />
      {things.length + rooms.length > 1 ? (
        <p>
          <Link
            className="inline-flex min-h-11 items-center"
            href={signedIn || rooms.length === 0 ? askTogetherUrl(head.slug) : requestTogetherUrl(head.slug)}
          >
            {t("groups.ask_several")}
          </Link>
        </p>
      ) : null}
      {head.can.lend ? (
        <Buttons>
          <ButtonLink weight={offers.length > 0 ? "plain" : "act"} href={newListingPath(head.slug)}>
            {t("spaces.lend_act")}
          </ButtonLink>
          <ButtonLink weight="plain" href={`${newListingPath(head.slug)}?kind=room`}>
            {t("listings.new_room")}
          </ButtonLink>
          <Link className="inline-flex min-h-11 items-center" href={spaceListingsPath(head.slug)}>
            {t("spaces.lends_all")}
          </Link>
        </Buttons>
      ) : null}
    </section>
  );
}

/** What the members of a network lend; the catalogue has the rest, and the dates. */
export function NetworkOffers({ slug, offers }: { slug: string; offers: readonly PublishedCard[] }) {
  const t = useT();
  if (offers.length === 0) return null;
  const [things, rooms] = apart(offers);
  return (
    <section aria-labelledby="offers" className="stack">
      <h2 id="offers">{t("spaces.network_lends")}</h2>
      {things.length > 0 ? <OfferCards offers={things} /> : null}
      {rooms.length > 0 ? (
        <>
          <h2 id="rooms">{t("spaces.rooms")}</h2>
          <OfferCards offers={rooms} />
        </>
      ) : null}
      <OtherOffers offers={offers} />
      <p>
        <Link className="inline-flex min-h-11 items-center" href={`/catalogue?network=${slug}`}>
          {t("spaces.network_lends_all")}
        </Link>
      </p>
    </section>
  );
}
