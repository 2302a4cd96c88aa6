import { setImmediate } from "node:timers/promises";

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      await setImmediate();
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/**
 * A long text that is sent piece by piece as it is read, never held whole; others are served between two pieces. It is compressed
 * here: the middleware that compresses pages keeps a listener for each piece of such an answer.
 */
export function streamed(pieces: AsyncGenerator<string>, request: Request, headers: Record<string, string>): Response {
  const plain = streamOf(pieces);
  const vary = { ...headers, Vary: "Accept-Encoding", "Cache-Control": "no-store" };
  if (!/\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "")) return new Response(plain, { headers: vary });
  return new Response(plain.pipeThrough(new CompressionStream("gzip")), {
    headers: { ...vary, "Content-Encoding": "gzip" },
  });
}
