import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { campaignPath, followRequestPath } from "./campaign.urls.ts";
import type { RequestRow } from "./repos/request.repo.server.ts";
import { requestKey } from "./request-key.server.ts";

interface Of {
  code: string;
  title: string;
  kind: string;
  space: { name: string; slug: string };
}

type Which = "confirm" | "confirmed" | "still_needed" | "verified" | "taken" | "on_the_way" | "closed";

function addressOf({ kind, code, space }: Of): string {
  return kind === "help_out" ? `/s/${space.slug}` : campaignPath(code);
}

async function mail(
  request: RequestRow,
  campaign: Of,
  now: Date,
  which: Which,
  more: { dedupeKey?: string; reason?: string; what?: string } = {},
) {
  const { contact } = request;
  if (contact.email === "") return;
  const language = isLanguage(contact.language) ? contact.language : "fr";
  const asked = request.lines.map((line) => `${line.target || line.asked} × ${line.item.name}`).join(", ");
  const what = more.what ?? asked;
  // A small request addressed to one space knows of no campaign.
  const text = campaign.kind === "help_out" ? "text_help" : "text";
  const words = { campaign: campaign.title, space: campaign.space.name, code: request.code, what };
  const sentence = (part: string) => say(language, `mails.campaigns.${which}.${part}`, words);
  const content = composeMail({
    language,
    subject: sentence("subject"),
    lines: [sentence("hello"), sentence(text), ...(more.reason ? [more.reason] : []), sentence("keep")],
    action: { label: sentence("action"), url: `${publicUrl()}${followRequestPath(request.code, requestKey(request))}` },
    signature: {
      name: campaign.space.name,
      address: `${publicUrl()}${addressOf(campaign)}`.replace(/^https?:\/\//, ""),
    },
  });
  await queueMail({ to: contact.email, ...content, now, ...(more.dedupeKey ? { dedupeKey: more.dedupeKey } : {}) });
}

/** The link with which a request is confirmed, then followed. */
export function mailConfirmation(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, request.stage === "draft" ? "confirm" : "confirmed");
}

/** Once for each time that it is about to expire. */
export function mailStillNeeded(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, "still_needed", {
    dedupeKey: `still-needed:${request.id}:${request.expiresAt.getTime()}`,
  });
}

/** Somebody has read it: from now on it has its share. */
export function mailVerified(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, "verified", { dedupeKey: `verified:${request.id}:${now.getTime()}` });
}

/** A delivery has left; `what` says what is in it. */
export function mailOnTheWay(
  request: RequestRow,
  campaign: Of,
  now: Date,
  left: { shipmentId: string; what: string },
): Promise<void> {
  return mail(request, campaign, now, "on_the_way", { dedupeKey: `on-the-way:${left.shipmentId}`, what: left.what });
}

/** The space that was asked to help out says yes. */
export function mailTaken(request: RequestRow, campaign: Of, now: Date): Promise<void> {
  return mail(request, campaign, now, "taken", { dedupeKey: `taken:${request.id}` });
}

/** Whoever coordinates has closed it, and says why. */
export function mailClosed(request: RequestRow, campaign: Of, now: Date, reason: string): Promise<void> {
  return mail(request, campaign, now, "closed", { reason });
}
