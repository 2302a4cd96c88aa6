import { useT } from "#app/platform/i18n/react.tsx";
import { Sheet } from "#app/ui/card.tsx";
import { RadioGroup, SelectField } from "#app/ui/choices.tsx";
import { Link } from "#app/ui/link.tsx";
import { listingPath } from "../listing.urls.ts";
import type { EditPage } from "../views/edit-page.view.server.ts";
import type { SectionProps } from "./edit-basics.tsx";
import { fieldOf, OneButton, SectionForm, stateOf } from "./form-parts.tsx";

export function EditLinks({ page, state: all }: SectionProps) {
  const t = useT();
  const state = stateOf(all, "set_interlock");
  const { links, siblings, words } = page;
  return (
    <>
      <Sheet>
        <p>{words.links}</p>
        <LinkList title={words.inside} way="inside" links={links.inside} />
        <LinkList title={words.around} way="around" links={links.outside} />
      </Sheet>
      {siblings.length > 0 ? (
        <SectionForm verb="set_interlock" state={all} title={t("listings.add_link")} button={t("listings.add")}>
          <RadioGroup
            label={t("listings.way")}
            options={[
              { value: "inside", label: t("listings.way_inside") },
              { value: "around", label: t("listings.way_around") },
            ]}
            {...fieldOf(state, "way", "inside")}
          />
          <SelectField
            label={t("listings.other_listing")}
            options={siblings.map(({ id, code, title }) => ({ value: id, label: `${title} · ${code}` }))}
            {...fieldOf(state, "other", "")}
          />
        </SectionForm>
      ) : null}
    </>
  );
}

function LinkList(props: { title: string; way: "inside" | "around"; links: EditPage["links"]["inside"] }) {
  const t = useT();
  const { title, way, links } = props;
  return (
    <div>
      <h2>{title}</h2>
      {links.length === 0 ? <p className="quiet">{t("listings.no_links")}</p> : null}
      <ul className="stack">
        {links.map((link) => (
          <li key={link.id}>
            <Link href={listingPath(link.code)}>{link.title}</Link>
            <OneButton
              verb="remove_interlock"
              fields={{ other: link.id, way }}
              label={t("listings.remove_link")}
              spoken={t("listings.remove_link_named", { name: link.title })}
              weight="quiet"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
