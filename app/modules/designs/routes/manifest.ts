import { attachmentHeader } from "#app/platform/files/file-name.ts";
import { contextOf, visitOf } from "#app/platform/http/visit.server.ts";
import { execute } from "#app/platform/use-case.server.ts";
import { getManifest } from "../use-cases/get-manifest.server.ts";
import type { Route } from "./+types/manifest";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  const isToml = new URL(request.url).pathname.endsWith(".toml");
  const input = { design: params.code, number: Number(params.number) || 0, format: isToml ? "toml" : "yaml" };
  const result = await execute(getManifest, contextOf(visit), input);
  if (!result.ok) return new Response(null, { status: result.failure.status });
  return new Response(result.value.text, {
    headers: {
      "Content-Type": `${isToml ? "application/toml" : "application/yaml"}; charset=utf-8`,
      "Content-Disposition": attachmentHeader(isToml ? "okh.toml" : "okh.yml"),
      "X-Content-Type-Options": "nosniff",
    },
  });
}
