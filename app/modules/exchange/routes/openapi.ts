import { openapi } from "../openapi.server.ts";

export function loader() {
  return Response.json(openapi(), { headers: { "Cache-Control": "public, max-age=300" } });
}
