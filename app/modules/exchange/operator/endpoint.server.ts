import { z } from "zod";
import { opensWriter } from "#app/platform/db/writer-lock.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { runOperatorCommand } from "./commands.server.ts";

const callSchema = z.object({ words: z.array(z.string()), files: z.record(z.string(), z.string()) });
const bodyLimit = 50_000_000;
const forwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/**
 * Operator commands, from the same machine only, by whoever can read the file beside the database that holds the secret.
 * Anybody else is told that there is nothing here.
 */
export async function answerOperator(request: Request): Promise<Response> {
  const secret = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  const throughProxy = forwarded.some((name) => request.headers.has(name));
  if (request.method !== "POST" || throughProxy || !secret || !opensWriter(secret))
    return new Response("Not found", { status: 404 });
  const text = await request.text();
  if (text.length > bodyLimit) return Response.json({ ok: false, lines: ["The file is too large."] });
  const call = callSchema.parse(JSON.parse(text));
  try {
    return Response.json(await runOperatorCommand(call));
  } catch (error) {
    log.error({ err: error, command: call.words[0] }, "operator command");
    const message = error instanceof Error ? error.message : String(error);
    return Response.json({ ok: false, lines: [message] });
  }
}
