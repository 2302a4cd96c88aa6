import { z } from "zod";

const list = z
  .string()
  .default("")
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  );

/** Every setting, with what it means when it is not set: see `.env.example`. */
const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: z.string().startsWith("file:").default("file:data/entrelieux.db"),
  FILES_FOLDER: z.string().default("data/files"),
  AUTH_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default("Entrelieux <ne-pas-repondre@localhost>"),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  DEMO: z.enum(["on", "off"]).default("on"),
  TILES_URL: z.string().default(""),
  TILES_ATTRIBUTION: z.string().default(""),
  EDITOR_NAME: z.string().default(""),
  EDITOR_ADDRESS: z.string().default(""),
  EDITOR_CONTACT: z.string().default(""),
  PUBLICATION_DIRECTOR: z.string().default(""),
  HOSTING_NAME: z.string().default(""),
  HOSTING_ADDRESS: z.string().default(""),
  RETENTION_BOOKINGS_MONTHS: z.coerce.number().int().min(1).max(600).default(60),
  RETENTION_MESSAGES_MONTHS: z.coerce.number().int().min(1).max(600).default(36),
  RETENTION_MAILS_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  RETENTION_LOGS_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  ALLOWED_ORIGINS: list,
  CALENDAR_ALLOW_PRIVATE: z.enum(["on", "off"]).default("off"),
  /** Tests only: a file that holds the instant at which the clock stands. */
  CLOCK_FILE: z.string().optional(),
  /** Tests only: sign-in and mail limits do not apply. */
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
});

export type Environment = z.infer<typeof schema>;

export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(`Configuration refused.\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

let environment: Environment | undefined;

/** Read once, at first use; tests set the variables before. */
export function env(): Environment {
  environment ??= readEnvironment(process.env);
  return environment;
}

export function publicUrl(): string {
  return (env().PUBLIC_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, "");
}
