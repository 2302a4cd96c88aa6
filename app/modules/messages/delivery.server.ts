import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log/log.server.ts";
import { type DueMail, dueMails, markFailed, markSent, takeMail } from "./repos/outbox.repo.server.ts";

const batch = 50;
export const maximumAttempts = 10;
const minute = 60_000;

/** When to try again after the n-th attempt (from 1): 2, 4, 8 … minutes, at most 12 hours; longer than any SMTP time-out. */
export function nextAttempt(attempts: number, at: Date): Date {
  return new Date(at.getTime() + Math.min(2 ** attempts, 720) * minute);
}

let transporter: { url: string; transport: Transporter } | undefined;

function transportFor(url: string): Transporter {
  if (transporter?.url !== url) {
    transporter?.transport.close();
    transporter = {
      url,
      transport: createTransport({ url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }),
    };
  }
  return transporter.transport;
}

/** A refusal for good (5xx) is not tried again; what the server said is kept, without the message. */
function describeFailure(error: unknown): { text: string; forGood: boolean } {
  const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
  const text = error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500);
  return { text, forGood: code >= 500 && code < 600 };
}

/** One alone also stands beside the words, where mail programs show it as an invitation; several are files, each with its method. */
function calendarsIn({ calendars }: DueMail): Pick<SendMailOptions, "icalEvent" | "attachments"> {
  const [only, ...others] = calendars;
  if (only && others.length === 0)
    return { icalEvent: { method: only.method, filename: only.name, content: only.content } };
  return {
    attachments: calendars.map(({ method, name, content }) => ({
      ...{ filename: name, content, contentType: `text/calendar; charset=utf-8; method=${method}` },
    })),
  };
}

async function send(mail: DueMail, transport: Transporter, at: Date): Promise<"sent" | "failed" | "taken"> {
  if (!(await takeMail(mail, nextAttempt(mail.attempts + 1, at)))) return "taken";
  try {
    await transport.sendMail({
      from: env().MAIL_FROM,
      to: { name: "", address: mail.recipient },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      ...calendarsIn(mail),
      // Always the same for one mail: should the process die between the sending and its record, the copy is recognised.
      messageId: `<${mail.id}@${new URL(publicUrl()).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } catch (error) {
    const { text, forGood } = describeFailure(error);
    await markFailed(mail.id, text, forGood ? maximumAttempts : undefined);
    log.warn({ mail: mail.id, attempt: mail.attempts + 1, forGood }, "mail not sent");
    return "failed";
  }
  await markSent(mail.id, at);
  return "sent";
}

/**
 * Sends what is due, one mail after the other, when SMTP_URL is set; otherwise mails stay in the outbox.
 * Each mail is taken before it is sent, so that two runs never send the same one.
 */
export async function deliverMails(at: Date, smtpUrl = env().SMTP_URL): Promise<{ sent: number; failed: number }> {
  const counts = { sent: 0, failed: 0 };
  if (!smtpUrl) return counts;
  const transport = transportFor(smtpUrl);
  for (const mail of await dueMails(at, maximumAttempts, batch)) {
    const outcome = await send(mail, transport, at);
    if (outcome !== "taken") counts[outcome] += 1;
  }
  return counts;
}
