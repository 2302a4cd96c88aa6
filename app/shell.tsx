import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { useT } from "#app/platform/i18n/react.tsx";
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
        <Link to="/catalogue">{t("shell.catalogue")}</Link>
        {view.person ? (
          <>
            <Link to="/inbox">
              {view.waiting ? t("shell.inbox_waiting", { count: view.waiting }) : t("shell.inbox")}
            </Link>
            <Link to="/my-spaces">{t("shell.my_spaces")}</Link>
            <Link to="/account">{view.person.name}</Link>
          </>
        ) : (
          <>
            <Link to="/sign-in">{t("shell.sign_in")}</Link>
            <Link to="/sign-up">{t("shell.sign_up")}</Link>
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
