import { createReadableStreamFromReadable } from "@react-router/node";
import { attachmentHeader } from "./file-name.ts";
import { type DerivedName, openStoredFile, readDerived } from "./stored-files.server.ts";

const safe = {
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

/**
 * A stored file, to be taken and never shown in place: whatever it is, it does not run here. Whoever calls has looked whether
 * the viewer may have it; `shared` says that anybody may.
 */
export async function fileResponse(
  file: { sha256: string; name: string },
  request: Request,
  { shared }: { shared: boolean },
): Promise<Response> {
  const tag = `"${file.sha256}"`;
  const cache = { ETag: tag, "Cache-Control": `${shared ? "public" : "private"}, max-age=0, must-revalidate` };
  if (request.headers.get("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers: cache });
  const found = await openStoredFile(file.sha256);
  if (!found) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(createReadableStreamFromReadable(found.stream), {
    headers: {
      ...safe,
      ...cache,
      "Content-Type": "application/octet-stream",
      "Content-Length": String(found.bytes),
      "Content-Disposition": attachmentHeader(file.name),
    },
  });
}

const derivedHeaders: Record<DerivedName, Record<string, string>> = {
  picture: { "Content-Type": "image/webp", "Content-Disposition": "inline" },
  model: { "Content-Type": "application/octet-stream", "Content-Encoding": "gzip" },
};

/** What the product has made of a file: a picture to be shown, a light model for the viewer. The same content has the same one for ever. */
export async function derivedResponse(
  sha256: string,
  name: DerivedName,
  { shared }: { shared: boolean },
): Promise<Response> {
  const bytes = await readDerived(sha256, name);
  if (!bytes) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  const cache = `${shared ? "public" : "private"}, max-age=86400`;
  const headers = {
    ...safe,
    ...derivedHeaders[name],
    "Cache-Control": cache,
    "Content-Length": String(bytes.byteLength),
  };
  return new Response(Uint8Array.from(bytes), { headers });
}
