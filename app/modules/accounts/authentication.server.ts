import { type BetterAuthOptions, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { now } from "#app/platform/clock.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { sendAccountMail } from "./account-mails.server.ts";
import { passwordLength } from "./accounts.ts";
import { findUserByEmail } from "./repos/account.repo.server.ts";
import { accountsTables, markConfirmed } from "./repos/authentication.repo.server.ts";
import { authSecret } from "./secret.server.ts";

export const cookiePrefix = "entrelieux";
const hour = 3600;
const sessionSeconds = 30 * 24 * hour;
const linkSeconds = 24 * hour;

/** `/confirm-email` or `/reset-password`, with the token and the page to come back to. */
function linkTo(page: string, token: string, url: string): string {
  const to = new URL(url).searchParams.get("callbackURL");
  const query = new URLSearchParams({ token, ...(to && to !== "/" ? { to } : {}) });
  return `${publicUrl()}${page}?${query}`;
}

const passwords: BetterAuthOptions["emailAndPassword"] = {
  enabled: true,
  // Without a session at sign-up, an address that already has an account gets the same answer as a new one.
  autoSignIn: false,
  requireEmailVerification: false,
  minPasswordLength: passwordLength.minimum,
  maxPasswordLength: passwordLength.maximum,
  resetPasswordTokenExpiresIn: hour,
  revokeSessionsOnPasswordReset: true,
  sendResetPassword: ({ user, url, token }) =>
    sendAccountMail("reset", { user, link: linkTo("/reset-password", token, url) }),
  onExistingUserSignUp: ({ user }) => sendAccountMail("already", { user, link: `${publicUrl()}/sign-in` }),
  onPasswordReset: ({ user }) => markConfirmed(user.id),
};

/** Per address of a client and per kind of attempt; a whole workshop may sign up from one address. */
const limits: BetterAuthOptions["rateLimit"] = {
  storage: "database",
  window: 60,
  max: 60,
  customRules: {
    "/sign-in/email": { window: 60, max: 60 },
    "/sign-up/email": { window: 600, max: 30 },
    "/request-password-reset": { window: 600, max: 10 },
    "/reset-password": { window: 60, max: 10 },
    "/send-verification-email": { window: 600, max: 10 },
    "/change-email": { window: 600, max: 10 },
    "/change-password": { window: 60, max: 10 },
  },
};

async function build() {
  return betterAuth({
    appName: "Entrelieux",
    baseURL: publicUrl(),
    secret: authSecret(),
    database: await accountsTables(),
    telemetry: { enabled: false },
    // Its messages may hold addresses: the kind of trouble is enough.
    logger: { level: "error", log: (_level, message) => log.error({ accounts: message.split(":")[0] }, "accounts") },
    emailAndPassword: passwords,
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      expiresIn: linkSeconds,
      sendVerificationEmail: ({ user, url, token }) =>
        sendAccountMail("confirm", { user, link: linkTo("/confirm-email", token, url) }),
    },
    user: {
      additionalFields: { language: { type: "string", required: false, defaultValue: "fr" } },
      changeEmail: { enabled: true, updateEmailWithoutVerification: true },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    databaseHooks: {
      user: {
        update: {
          // Between the mail and its link, somebody else may have taken the address.
          before: async ({ email }) => {
            if (email && (await findUserByEmail(email))) throw new APIError("CONFLICT", { code: "EMAIL_TAKEN" });
          },
        },
      },
      session: {
        create: {
          // The end of a session is judged by the clock of the product, so it is set by it.
          before: async (session) => {
            const at = now();
            return { data: { ...session, createdAt: at, expiresAt: new Date(at.getTime() + sessionSeconds * 1000) } };
          },
        },
      },
    },
    rateLimit: { ...limits, enabled: env().RATE_LIMITS === "on" },
    advanced: {
      cookiePrefix,
      useSecureCookies: publicUrl().startsWith("https://"),
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: ["x-client-address"] },
    },
  });
}

let built: ReturnType<typeof build> | undefined;

/** Built at first use: tests set the environment before. */
export function authentication(): ReturnType<typeof build> {
  built ??= build();
  return built;
}
