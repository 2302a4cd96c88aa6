import { createContext, type RouterContextProvider } from "react-router";
import type { Language, Translate } from "../i18n/translate.ts";
import type { Context } from "../use-case.server.ts";
import type { Person, Viewer } from "../viewer.ts";

/** What every loader and action knows of the request; set once by the middleware of the root route. */
export interface Visit {
  viewer: Viewer;
  language: Language;
  t: Translate;
  now: Date;
  requestId: string;
  address: string;
  nonce: string;
}

export const visitContext = createContext<Visit>();

export function visitOf(context: Readonly<RouterContextProvider>): Visit {
  return context.get(visitContext);
}

/** The visit as the context of a use-case. */
export function contextOf(visit: Visit, idempotencyKey?: string): Context {
  const { viewer, now, requestId, address } = visit;
  return { viewer, now, requestId, address, ...(idempotencyKey ? { idempotencyKey } : {}) };
}

/** The signed-in person, or a redirect to the sign-in page that comes back here. */
export function personOf(visit: Visit, request: Request): Person {
  if (visit.viewer.kind === "person") return visit.viewer;
  const { pathname, search } = new URL(request.url);
  const back = request.method === "GET" ? pathname.replace(/\.data$/, "") + search : "/";
  throw new Response(null, { status: 302, headers: { Location: `/sign-in?${new URLSearchParams({ to: back })}` } });
}
