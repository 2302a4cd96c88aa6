import { PassThrough } from "node:stream";
import { renderToPipeableStream } from "react-dom/server";
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from "react-router";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { registerDictionary } from "#app/platform/i18n/dictionary.ts";
import { languages } from "#app/platform/i18n/translate.ts";
import { clientDictionary } from "#app/platform/i18n/words.server.ts";
import { log } from "#app/platform/log/log.server.ts";

export { application } from "./application.server.ts";

for (const language of languages) registerDictionary(language, clientDictionary(language));

export const streamTimeout = 5_000;

/** The whole page at once: nothing here is streamed late, and a phone gets one answer with its length. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = visitOf(context);
  const page = await new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          pipe(body);
          // As bytes: a page of a hundred kilobytes would otherwise be decoded and encoded again.
          body.toArray().then((chunks) => resolve(Buffer.concat(chunks)), reject);
        },
        onShellError: reject,
        onError: (error) => log.error({ err: error }, "render"),
      },
    );
    const timer = setTimeout(abort, streamTimeout);
  });
  return new Response(page, { status, headers });
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) return;
  // From the header: what fails before the middleware of the root has no visit.
  const requestId = request.headers.get("x-request-id");
  log.error({ err: error, request: requestId, path: new URL(request.url).pathname }, "unexpected");
};
