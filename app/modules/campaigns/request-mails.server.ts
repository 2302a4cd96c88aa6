import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { campaignPath, followRequestPath } from "./campaign.urls.ts";
import type { RequestRow } from "./request.repo.server.ts";
import { requestKey } from "./request-key.server.ts";

interface Of {
  code: string;
  title: string;
  space: { name: string };
}

async function mail(
  request: RequestRow,
  campaign: Of,
  now: Date,
  which: "confirm" | "confirmed" | "still_needed",
  dedupeKey?: string,
) {
  const { contact } = request;
  if (contact.email === "") return;
  const language = isLanguage(contact.language) ? contact.language : "fr";
  const what = request.lines.map(({ target, item }) => `${target} × ${item.name}`).join(", ");
  const sentence = (part: string) =>
    say(language, `mails.campaigns.${which}.${part}`, { campaign: campaign.title, code: request.code, what });
  const content = composeMail({
    language,
    subject: sentence("subject"),
    lines: [sentence("hello"), sentence("text"), sentence("keep")],
    action: { label: sentence("action"), url: `${publicUrl()}${followRequestPath(request.code, requestKey(request))}` },
    signature: {
      name: campaign.space.name,
      address: `${publicUrl()}${campaignPath(campaign.code)}`.replace(/^https?:\/\//, ""),
    },
  });
  await queueMail({ to: contact.email, ...content, now, ...(dedupeKey ? { dedupeKey } : {}) });
}

/** The link with which a request is confirmed, then followed. */
export function mailConfirmation(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, request.stage === "draft" ? "confirm" : "confirmed");
}

/** Once for each time that it is about to expire. */
export function mailStillNeeded(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, "still_needed", `still-needed:${request.id}:${request.expiresAt.getTime()}`);
}
