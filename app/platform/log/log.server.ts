import pino from "pino";
import { env } from "../env.server.ts";

/** Redaction stands at the serialiser: a name, an address or a token cannot slip in by an object logged whole. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  redact: {
    paths: [
      "email",
      "name",
      "password",
      "token",
      "authorization",
      "cookie",
      "phone",
      "body",
      "*.email",
      "*.name",
      "*.password",
      "*.token",
      "*.authorization",
      "*.cookie",
      "*.phone",
      "*.body",
    ],
    censor: "[redacted]",
  },
});
