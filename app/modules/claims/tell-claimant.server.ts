import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMail } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatMoney } from "#app/platform/i18n/format.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { claimPath } from "./claim.urls.ts";
import { type ClaimRow, findClaimant } from "./repos/claim.repo.server.ts";

interface Decided {
  verb: "approve" | "reject" | "pay";
  /** Why it is refused, or the reference of the payment. */
  note: string;
}

/** What became of a claim, to the person who made it. */
export async function tellClaimant(
  claim: ClaimRow,
  campaign: { title: string; space: { name: string } },
  { verb, note }: Decided,
  now: Date,
): Promise<void> {
  const claimant = await findClaimant(claim.claimantId);
  if (!claimant) return;
  const language = isLanguage(claimant.language) ? claimant.language : "fr";
  const { code, amountCents, agreement } = claim;
  const amount = formatMoney(amountCents, language);
  const params = { code, amount, payer: agreement.payer, campaign: campaign.title };
  const url = `${publicUrl()}${claimPath(code)}`;
  const content = composeMail({
    language,
    subject: say(language, `mails.claims.${verb}.subject`, params),
    lines: [
      say(language, `mails.claims.${verb}.line`, params),
      ...(note ? [say(language, `mails.claims.${verb}.note`, { note })] : []),
    ],
    action: { label: say(language, "mails.claims.action"), url },
    signature: { name: campaign.space.name, address: url.replace(/^https?:\/\//, "") },
  });
  await queueMail({ to: claimant.email, userId: claimant.id, ...content, now });
}
