import { useLocation } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";
import { networkPageUrl, networkUrl } from "../space.urls.ts";

type NetworkHeadingProps = { slug: string; name: string; coordinate: boolean; title?: string; line?: string };

/** Above the pages of a network; only its coordinators see tabs. */
export function NetworkHeading({ slug, name, coordinate, title, line }: NetworkHeadingProps) {
  const t = useT();
  const { pathname } = useLocation();
  const choices = [
    { href: networkUrl(slug), label: t("spaces.tab_public") },
    { href: networkPageUrl(slug, "members"), label: t("spaces.tab_network_members") },
    { href: networkPageUrl(slug, "edit"), label: t("spaces.tab_edit") },
  ];
  return (
    <>
      <Breadcrumb
        trail={[
          { href: "/networks", label: t("shell.networks") },
          ...(title ? [{ href: networkUrl(slug), label: name }, { label: title }] : [{ label: name }]),
        ]}
      />
      {coordinate ? (
        <Tabs
          label={t("spaces.network_tabs")}
          choices={choices.map((choice) => ({ ...choice, current: choice.href === pathname }))}
        />
      ) : null}
      <PageTitle line={line}>{title ?? name}</PageTitle>
    </>
  );
}
