import type { ReactNode } from "react";
import { Form, Link, NavLink } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
import { Menu } from "#app/ui/layout.tsx";
import type { ShellView } from "./shell.view.ts";

/** What stands around every page: where one is, what waits, who one is. */
export function Shell({ view, children }: { view: ShellView; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <a className="skip-link" href="#main">
        {t("shell.skip")}
      </a>
      <Header view={view} />
      <main id="main" className="wide" tabIndex={-1}>
        {children}
      </main>
      <Footer view={view} />
    </>
  );
}

function Header({ view }: { view: ShellView }) {
  const t = useT();
  return (
    <header className="site-header">
      <Link className="site-mark" to="/" aria-label={t("shell.home")}>
        entre<span>lieux</span>
      </Link>
      <nav aria-label={t("shell.main_navigation")} className="site-nav">
        <NavLink to="/catalogue">{t("shell.catalogue")}</NavLink>
        {view.person ? (
          <>
            <NavLink to="/inbox">
              {t("shell.inbox")}
              {view.waiting ? (
                <span className="count" title={t("shell.inbox_waiting", { count: view.waiting })}>
                  {view.waiting}
                </span>
              ) : null}
            </NavLink>
            <Menu label={view.person.name}>
              <NavLink to="/my-spaces">{t("shell.my_spaces")}</NavLink>
              <NavLink to="/account">{t("shell.account")}</NavLink>
              <Form method="post" action="/sign-out" reloadDocument>
                <button type="submit">{t("shell.sign_out")}</button>
              </Form>
            </Menu>
          </>
        ) : (
          <>
            <NavLink to="/sign-in">{t("shell.sign_in")}</NavLink>
            <NavLink to="/sign-up">{t("shell.sign_up")}</NavLink>
          </>
        )}
      </nav>
    </header>
  );
}

function Footer({ view }: { view: ShellView }) {
  const t = useT();
  return (
    <footer className="site-footer">
      <nav aria-label={t("shell.footer_navigation")}>
        <Link to="/about">{t("shell.about")}</Link>
        <Link to="/networks">{t("shell.networks")}</Link>
        <Link to="/api">{t("shell.api")}</Link>
        <Link to="/legal">{t("shell.legal")}</Link>
        <Link to="/privacy">{t("shell.privacy")}</Link>
        <Link to="/accessibilite">{t("shell.accessibility")}</Link>
        {view.outbox ? <Link to="/outbox">{t("shell.outbox")}</Link> : null}
      </nav>
      <Form method="post" action="/language" reloadDocument className="site-language">
        <input type="hidden" name="to" value={view.path} />
        <button
          type="submit"
          name="language"
          value={view.language === "fr" ? "en" : "fr"}
          lang={view.language === "fr" ? "en" : "fr"}
        >
          {view.language === "fr" ? "English" : "Français"}
        </button>
      </Form>
    </footer>
  );
}
