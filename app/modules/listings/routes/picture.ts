import { createReadableStreamFromReadable } from "@react-router/node";
import { findPicture } from "#app/platform/files/picture.repo.server.ts";
import { isPictureKey, pictureSizeOf } from "#app/platform/files/picture-formats.ts";
import { readPicture } from "#app/platform/files/pictures.server.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { isPublicPicture, maySeePicture } from "../picture.policy.ts";
import type { Route } from "./+types/picture";

export async function loader({ params, context }: Route.LoaderArgs) {
  const nothing = new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const size = pictureSizeOf(params.size);
  if (!size || !isPictureKey(params.key)) return nothing;
  const picture = await findPicture(params.key);
  if (!picture || !maySeePicture(visitOf(context).viewer, picture)) return nothing;
  const file = await readPicture(params.key, size);
  if (!file) return nothing;
  return new Response(createReadableStreamFromReadable(file.stream), {
    headers: {
      "Content-Type": "image/webp",
      "Content-Length": String(file.bytes),
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": `${isPublicPicture(picture) ? "public" : "private"}, max-age=31536000, immutable`,
    },
  });
}
