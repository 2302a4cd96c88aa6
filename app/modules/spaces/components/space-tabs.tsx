import { useLocation } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { Disclosure } from "#app/ui/note.tsx";
import { spacePageUrl, spaceUrl } from "../space.urls.ts";

const pages = [
  { page: "listings", verb: "lend", key: "spaces.tab_listings" },
  { page: "stock", verb: "see_people", key: "spaces.tab_stock" },
  { page: "planning", verb: "see_people", key: "spaces.tab_planning" },
  { page: "bookings", verb: "see_people", key: "spaces.tab_bookings" },
  { page: "calendar", verb: "lend", key: "spaces.tab_calendar" },
  { page: "edit", verb: "update", key: "spaces.tab_edit" },
  { page: "opening", verb: "set_opening", key: "spaces.tab_opening" },
  { page: "people", verb: "see_people", key: "spaces.tab_people" },
  { page: "passes", verb: "lend", key: "spaces.tab_passes" },
  { page: "trainings", verb: "manage_trainings", key: "spaces.tab_trainings" },
  { page: "networks", verb: "answer_for_networks", key: "spaces.tab_networks" },
  { page: "trust", verb: "trust", key: "spaces.tab_trust" },
  { page: "history", verb: "see_history", key: "spaces.tab_history" },
] as const;

type Head = { slug: string; name: string; can: Record<string, boolean> };

/** More than this would fill a phone before the page begins: they are folded there, under the name of the one that is open. */
const fewTabs = 5;

/** The tabs of a space that the viewer may open; visitors see none. */
export function SpaceTabs({ slug, can }: Pick<Head, "slug" | "can">) {
  const t = useT();
  const { pathname } = useLocation();
  const open = pages.filter(({ verb }) => can[verb]);
  if (open.length === 0) return null;
  const choices = [
    { href: spaceUrl(slug), label: t("spaces.tab_public") },
    ...open.map(({ page, key }) => ({ href: spacePageUrl(slug, page), label: t(key) })),
  ];
  const current = choices.find(({ href }) => href === pathname);
  const tabs = <Tabs label={t("spaces.tabs")} choices={choices.map((one) => ({ ...one, current: one === current }))} />;
  if (choices.length <= fewTabs) return tabs;
  return (
    <Disclosure
      key={pathname}
      roomy
      summary={
        <span>
          {t("spaces.tabs")}
          {current ? (
            <>
              {" · "}
              <strong>{current.label}</strong>
            </>
          ) : null}
        </span>
      }
    >
      {tabs}
    </Disclosure>
  );
}

/** Above the pages by which a space is kept. */
export function SpaceHeading({ head, title, line }: { head: Head; title: string; line?: string }) {
  const t = useT();
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/my-spaces", label: t("shell.my_spaces") },
          { href: spaceUrl(head.slug), label: head.name },
          { label: title },
        ]}
      />
      <SpaceTabs slug={head.slug} can={head.can} />
      <PageTitle line={line}>{title}</PageTitle>
    </>
  );
}
