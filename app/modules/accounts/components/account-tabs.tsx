import { useLocation } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Tabs } from "#app/ui/chips.tsx";
import { PageTitle } from "#app/ui/layout.tsx";

const pages = [
  { href: "/account", key: "accounts.tab_profile" },
  { href: "/account/calendar", key: "accounts.tab_calendar" },
  { href: "/account/passes", key: "accounts.tab_passes" },
  { href: "/account/contributions", key: "accounts.tab_contributions" },
  { href: "/account/security", key: "accounts.tab_security" },
  { href: "/account/tokens", key: "accounts.tab_tokens" },
  { href: "/account/data", key: "accounts.tab_data" },
] as const;

export function AccountTabs({ name }: { name: string }) {
  const t = useT();
  const { pathname } = useLocation();
  return (
    <>
      <PageTitle line={name}>{t("accounts.account_title")}</PageTitle>
      <Tabs
        label={t("accounts.account_title")}
        choices={pages.map(({ href, key }) => ({ href, label: t(key), current: href === pathname }))}
      />
    </>
  );
}
