import { personByToken } from "#app/modules/accounts/repos/viewer.repo.server.ts";
import { failPicture } from "#app/platform/files/pictures.server.ts";
import { receiveForm } from "#app/platform/files/upload.server.ts";
import { problem } from "#app/platform/http/problem.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { declareFailures } from "#app/platform/result.ts";
import type { Route } from "./+types/upload";

const fail = declareFailures("platform", { wrong_token: 401, method_not_allowed: 405, confirm_first: 403 });

export function loader({ context }: Route.LoaderArgs) {
  const { language, requestId } = visitOf(context);
  return problem(fail("method_not_allowed").failure, language, requestId, { Allow: "POST" });
}

/** `POST /api/v1/pictures`, multipart/form-data, field `pictures`: ids to give to the verb that shows them, within a day. */
export async function action({ request, context }: Route.ActionArgs) {
  const visit = visitOf(context);
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const viewer = token ? await personByToken(token, visit.now) : undefined;
  const refuse = (result: ReturnType<typeof fail>) => problem(result.failure, visit.language, visit.requestId);
  if (!viewer) return refuse(fail("wrong_token"));
  if (!viewer.emailVerified) return refuse(fail("confirm_first"));
  if (request.method !== "POST") return refuse(fail("method_not_allowed"));
  const received = await receiveForm(request, { createdById: viewer.userId, now: visit.now });
  if (!received.ok) return refuse(received);
  if (received.value.pictureIds.length === 0) return refuse(failPicture("no_picture"));
  return Response.json(
    { items: received.value.pictureIds.map((id) => ({ id })) },
    { status: 201, headers: { "Cache-Control": "no-store" } },
  );
}
