import { env } from "#app/platform/env.server.ts";
import type { Tiles } from "./map.tsx";

/** The tiles that the operator chose; none by default, since asking somebody else for tiles tells them who looks at what. */
export function mapTiles(): Tiles | null {
  const { TILES_URL: url, TILES_ATTRIBUTION: attribution } = env();
  return url ? { url, attribution } : null;
}
