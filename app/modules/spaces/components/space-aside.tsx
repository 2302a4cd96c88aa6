import { Mail, Phone } from "lucide-react";
import { PlaceMap, type Tiles } from "#app/modules/discovery/components/map.tsx";
import { useT } from "#app/platform/i18n/react.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { networkUrl, spaceUrl } from "../space.urls.ts";
import type { SpacePageView } from "../views/space-page.view.server.ts";
import { HoursInWords } from "./hours-in-words.tsx";

function Contact({ contact, signedIn, slug }: Pick<SpacePageView, "contact" | "signedIn"> & { slug: string }) {
  const t = useT();
  if (!signedIn)
    return (
      <p>
        <Link href={`/sign-in?to=${encodeURIComponent(spaceUrl(slug))}`}>{t("spaces.contact_sign_in")}</Link>
      </p>
    );
  if (!contact?.email && !contact?.phone) return <p className="quiet">{t("spaces.contact_none")}</p>;
  return (
    <ul>
      {contact.email ? (
        <li>
          <a className="inline-flex min-h-11 items-center gap-2" href={`mailto:${contact.email}`}>
            <Mail size={20} aria-hidden="true" />
            {contact.email}
          </a>
        </li>
      ) : null}
      {contact.phone ? (
        <li>
          <a className="inline-flex min-h-11 items-center gap-2" href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
            <Phone size={20} aria-hidden="true" />
            {contact.phone}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function Where({ view, tiles }: { view: SpacePageView; tiles: Tiles | null }) {
  const t = useT();
  const { head, address, pin } = view;
  return (
    <section aria-labelledby="where" className="stack">
      <h2 id="where">{t("spaces.where")}</h2>
      {address.length > 0 ? (
        <address className="not-italic">
          {address.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      ) : (
        <p className="quiet">{t("spaces.where_unknown")}</p>
      )}
      {pin ? (
        <PlaceMap
          label={t("spaces.map_of", { name: head.name })}
          places={[{ id: head.slug, name: head.name, line: head.place, ...pin }]}
          tiles={tiles}
        />
      ) : null}
      {pin?.note ? <p className="quiet no-print [@media(scripting:none)]:hidden">{pin.note}</p> : null}
    </section>
  );
}

/** Where, when, whom to write to: what one needs before coming. */
export function SpaceAside({ view, tiles }: { view: SpacePageView; tiles: Tiles | null }) {
  const t = useT();
  const { networks, shortAddress, website } = view;
  return (
    <Sheet>
      <Where view={view} tiles={tiles} />
      <HoursInWords hours={view.hours} claimed={view.unclaimed === null} />
      <section aria-labelledby="contact" className="stack">
        <h2 id="contact">{t("spaces.contact")}</h2>
        {website ? (
          <p>
            <a href={website.href} rel="nofollow noopener">
              {website.text}
            </a>
          </p>
        ) : null}
        <Contact contact={view.contact} signedIn={view.signedIn} slug={view.head.slug} />
      </section>
      {networks.length > 0 ? (
        <section aria-labelledby="networks">
          <h2 id="networks">{t("spaces.tab_networks")}</h2>
          <ul>
            {networks.map(({ slug, name }) => (
              <li key={slug}>
                <Link className="inline-flex min-h-11 items-center" href={networkUrl(slug)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className="quiet">
        {t("spaces.short_address")} <strong className="wrap-anywhere">{shortAddress}</strong>
      </p>
    </Sheet>
  );
}
