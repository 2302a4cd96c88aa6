import { data, redirect } from "react-router";
import { personOf, type Visit } from "#app/platform/http/visit.server.ts";
import { readOrThrow } from "./found.server.ts";
import type { SpaceVerb } from "./space.policy.ts";
import { getSpace } from "./use-cases/get-space.server.ts";
import { headOf } from "./views/space-page.view.server.ts";

/** The space of a page by which it is kept: signed in, with the role, under its present address. */
export async function pageFor(visit: Visit, request: Request, slug: string, verb: SpaceVerb) {
  const person = personOf(visit, request);
  const space = await readOrThrow(visit, getSpace, { space: slug });
  if (!space.can[verb]) throw data(visit.requestId, { status: 403 });
  if (space.slug !== slug) throw redirect(new URL(request.url).pathname.replace(`/s/${slug}`, `/s/${space.slug}`), 301);
  return { person, space, head: headOf(space, visit) };
}
