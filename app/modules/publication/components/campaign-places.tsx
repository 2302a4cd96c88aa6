import { PlaceMap } from "#app/modules/discovery/components/map.tsx";
import { Rows } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import type { PublicPage } from "../views/public-page.view.server.ts";

/** Where it is made and where it is received, on a map; who makes it, as a list. Towns have their list beside it. */
export function CampaignPlaces({ page }: { page: PublicPage }) {
  const { words, places } = page;
  if (!places || (places.pins.length === 0 && places.making.length === 0)) return null;
  return (
    <div className="stack">
      <h2>{words.places}</h2>
      {places.pins.length > 0 ? <PlaceMap label={words.places} places={places.pins} tiles={places.tiles} /> : null}
      {places.making.length > 0 ? (
        <Rows
          caption={words.makers}
          rows={places.making}
          rowKey={({ id }) => id}
          columns={[
            { head: words.makers, cell: ({ name }) => name },
            { head: words.items, cell: ({ item }) => item },
            {
              head: words.figure_made,
              align: "end",
              cell: ({ name, item, pieces, href }) => (
                <Link href={href} aria-label={`${name} · ${item} · ${words.figure_made} ${pieces}`}>
                  {pieces}
                </Link>
              ),
            },
          ]}
          onPhone="table"
        />
      ) : null}
    </div>
  );
}
