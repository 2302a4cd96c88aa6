import { useT } from "#app/platform/i18n/react.tsx";
import { ButtonLink, Buttons } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Link } from "#app/ui/link.tsx";
import { Disclosure, Note, StateBadge } from "#app/ui/note.tsx";
import type { ListingView } from "../views/listing.view.ts";
import { RoomGlance, RoomParts } from "./room-parts.tsx";

/** Text with its paragraphs, whatever it contains. */
export function Paragraphs({ text }: { text: string }) {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => (
      <p key={paragraph} className="whitespace-pre-line" dir="auto">
        {paragraph}
      </p>
    ));
}

export function ListingText({ page }: { page: ListingView }) {
  const t = useT();
  return (
    <>
      {page.room ? <RoomGlance room={page.room} /> : null}
      {page.description ? (
        <div>
          <Paragraphs text={page.description} />
        </div>
      ) : null}
      <Facts facts={[{ name: t("listings.category"), value: page.category }, ...page.facts]} />
      {page.owners ? (
        <section aria-labelledby="owners" className="stack">
          <h2 id="owners">{page.owners.title}</h2>
          <ul>
            {page.owners.owners.map(({ name, href, share }) => (
              <li key={href}>
                <Link className="inline-flex min-h-11 items-center" href={href}>
                  {name}
                </Link>{" "}
                {share}
              </li>
            ))}
          </ul>
          {page.owners.agreement ? (
            <p>
              <Link className="inline-flex min-h-11 items-center" href={page.owners.agreement.href}>
                {page.owners.agreement.label}
              </Link>
            </p>
          ) : null}
        </section>
      ) : null}
      {page.prices.lines.length > 0 ? (
        <section aria-labelledby="prices" className="stack">
          <h2 id="prices">{page.prices.title}</h2>
          <Facts facts={page.prices.lines} />
        </section>
      ) : null}
      {page.care ? (
        <Disclosure summary={page.careTitle}>
          <Paragraphs text={page.care} />
        </Disclosure>
      ) : null}
      {page.units.length > 1 ? (
        <Disclosure summary={t("listings.units_detail")}>
          <ul>
            {page.units.map((unit) => (
              <li key={unit.label}>
                {unit.label} · {unit.condition}
                {unit.inService ? "" : ` · ${t("listings.withdrawn")}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {page.room ? <RoomParts room={page.room} /> : null}
    </>
  );
}

/** What the keepers of the thing see above it. */
export function KeepingBar({ page, keeping }: { page: ListingView; keeping: NonNullable<ListingView["keeping"]> }) {
  const t = useT();
  const tone = page.status === "published" ? "ok" : page.status === "archived" ? "quiet" : "warn";
  return (
    <section aria-label={t("listings.keeping")} className="stack no-print mb-6">
      <p>
        <StateBadge tone={tone}>{t(`listings.status_${page.status}`)}</StateBadge>
      </p>
      {page.status === "draft" ? <Note tone="warn">{t("listings.draft_line")}</Note> : null}
      {keeping.offeredTo ? <Note tone="warn">{t("listings.offered_line", { name: keeping.offeredTo })}</Note> : null}
      <Buttons>
        <ButtonLink weight="plain" href={keeping.edit}>
          {t("listings.edit")}
        </ButtonLink>
        <ButtonLink weight="plain" href={keeping.prices.href}>
          {keeping.prices.label}
        </ButtonLink>
        <ButtonLink weight="plain" href={keeping.blocks}>
          {t("listings.blocks")}
        </ButtonLink>
        <ButtonLink weight="plain" href={keeping.owners.href}>
          {keeping.owners.label}
        </ButtonLink>
        <ButtonLink weight="plain" href={keeping.history}>
          {t("listings.history")}
        </ButtonLink>
      </Buttons>
    </section>
  );
}
