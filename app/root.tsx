import type { ReactNode } from "react";
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "react-router";
import { loadShell } from "#app/modules/accounts/shell.server.ts";
import { loadVisit } from "#app/modules/accounts/visit.server.ts";
import { visitContext, visitOf } from "#app/platform/http/visit.server.ts";
import { dictionaryOf } from "#app/platform/i18n/dictionary.ts";
import { useT, WordsProvider } from "#app/platform/i18n/react.tsx";
import { fontUrls } from "#app/ui/fonts.ts";
import type { Route } from "./+types/root";
import { Shell } from "./shell.tsx";
import type { ShellView } from "./shell.view.ts";
import "#app/ui/styles.css";

export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, context }, next) => {
    const visit = await loadVisit(request);
    context.set(visitContext, visit);
    const response = await next();
    response.headers.set("Content-Language", visit.language);
    return response;
  },
];

export function loader({ context, request }: Route.LoaderArgs) {
  return loadShell(visitOf(context), new URL(request.url));
}

export const links: Route.LinksFunction = () => [
  ...fontUrls.map((href) => ({
    rel: "preload",
    href,
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: Route.MetaFunction = () => [{ title: "Entrelieux" }];

const visitorShell: ShellView = {
  language: "fr",
  theme: "system",
  nonce: "",
  path: "/",
  formKey: "",
  person: null,
  waiting: 0,
  outbox: false,
};

function isBare(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "bare" in handle && handle.bare === true;
}

export function Layout({ children }: { children: ReactNode }) {
  const view = useRouteLoaderData<typeof loader>("root") ?? visitorShell;
  // The page that says what went wrong brings its own title.
  const failed = Boolean(useRouteError());
  // A screen at a door, a sheet of paper: the page is all there is.
  const matches = useMatches();
  const bare = !failed && matches.some(({ handle }) => isBare(handle));
  return (
    <html lang={view.language} data-theme={view.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={view.theme === "system" ? "light dark" : view.theme} />
        {failed ? null : <Meta />}
        <Links />
      </head>
      <body>
        <WordsProvider language={view.language} words={dictionaryOf(view.language)}>
          {bare ? <main id="main">{children}</main> : <Shell view={view}>{children}</Shell>}
        </WordsProvider>
        <ScrollRestoration nonce={view.nonce} />
        <Scripts nonce={view.nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const t = useT();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const request = isRouteErrorResponse(error) && typeof error.data === "string" ? error.data : "—";
  const kind = status === 404 ? "not_found" : status === 403 ? "forbidden" : "error";
  return (
    <section className="sheet stack">
      <title>{`${t(`shell.${kind}_title`)} · Entrelieux`}</title>
      <h1>{t(`shell.${kind}_title`)}</h1>
      <p>{kind === "error" ? t("shell.error_text", { request }) : t(`shell.${kind}_text`)}</p>
      <p>
        <Link className="button act" to="/">
          {t("shell.back_home")}
        </Link>
      </p>
    </section>
  );
}
