import { PlaceMap } from "#app/modules/discovery/components/map.tsx";
import { mapTiles } from "#app/modules/discovery/components/map-tiles.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";
import { Note, StateBadge } from "#app/ui/note.tsx";
import { NetworkHeading } from "../components/network-heading.tsx";
import { NetworkOffers } from "../components/offers.tsx";
import { spaceUrl } from "../space.urls.ts";
import { networkPage } from "../views/network-pages.view.server.ts";
import type { Route } from "./+types/network";

export async function loader({ context, params }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return { network: await networkPage(params.slug, visit), tiles: mapTiles() };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.network.name} · Entrelieux` },
  { name: "description", content: loaderData?.network.summary ?? "" },
];

function Members({ network }: { network: Route.ComponentProps["loaderData"]["network"] }) {
  const t = useT();
  return (
    <section aria-labelledby="spaces" className="stack">
      <h2 id="spaces">{network.count}</h2>
      <ul className="stack">
        {network.members.map(({ slug, name, facts, listings, role, label }) => (
          <li key={slug} className="border-line border-b pb-3">
            <p>
              <Link className="inline-flex min-h-11 items-center font-semibold" href={spaceUrl(slug)}>
                {name}
              </Link>{" "}
              {role === "coordinator" ? <StateBadge tone="ok">{label}</StateBadge> : null}
            </p>
            <p className="quiet">{[...facts, ...(listings ? [listings] : [])].join(" · ")}</p>
          </li>
        ))}
      </ul>
      {network.members.length === 0 ? <p>{t("spaces.network_no_member")}</p> : null}
    </section>
  );
}

export default function NetworkPage({ loaderData: { network, tiles } }: Route.ComponentProps) {
  const t = useT();
  const { slug, name, summary, paragraphs, website, coordinate, demo, places } = network;
  return (
    <>
      <NetworkHeading slug={slug} name={name} coordinate={coordinate} line={summary} />
      <Columns>
        <div className="stack">
          {demo ? <Note tone="warn">{t("spaces.network_demo_note")}</Note> : null}
          {paragraphs.map((paragraph) => (
            <p key={paragraph} className="whitespace-pre-line" dir="auto">
              {paragraph}
            </p>
          ))}
          {website ? (
            <p>
              <a href={website} rel="nofollow noopener">
                {website}
              </a>
            </p>
          ) : null}
          {network.orders ? (
            <p>
              <ButtonLink weight="plain" href={network.orders.href}>
                {network.orders.label}
              </ButtonLink>
            </p>
          ) : null}
          <p>
            <Link className="inline-flex min-h-11 items-center" href={network.campaigns.href}>
              {network.campaigns.label}
            </Link>
          </p>
          <NetworkOffers slug={slug} offers={network.offers} />
          <Members network={network} />
        </div>
        <div className="stack stick">
          {places.length > 0 ? <PlaceMap label={t("spaces.map_of", { name })} places={places} tiles={tiles} /> : null}
        </div>
      </Columns>
    </>
  );
}
