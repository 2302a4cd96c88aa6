import { addDays } from "#app/modules/availability/availability.ts";
import { findKeepers } from "#app/modules/bookings/together.server.ts";
import { quantityWords } from "#app/modules/materials/quantity-words.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { describeNeed } from "./describe-need.server.ts";
import { needPath } from "./need.urls.ts";
import { changeNeed, type NeedRow, needsToAskAbout } from "./repos/need.repo.server.ts";

const daysBefore = 3;
const atMost = 200;

async function askAbout(row: NeedRow, now: Date): Promise<void> {
  const need = describeNeed(row, now);
  await changeNeed(row.id, row.spaceId, { remindedAt: now });
  if (need.state === "served" || need.wanted === 0) return;
  const url = `${publicUrl()}${needPath(row.code)}`;
  const mails = (await findKeepers(row.spaceId)).map((recipient) => {
    const language = isLanguage(recipient.language) ? recipient.language : "fr";
    const params = { title: row.title, wanted: quantityWords(need.wanted, need.unit, language) };
    const content = composeMail({
      language,
      subject: say(language, "mails.needs.still.subject", params),
      lines: [say(language, "mails.needs.still.line", params)],
      action: { label: say(language, "mails.needs.still.action"), url },
      signature: { name: row.space.name, address: url.replace(/^https?:\/\//, "") },
    });
    return { to: recipient.email, userId: recipient.userId, ...content, now };
  });
  await queueMails(mails);
}

/** Before a need expires, its space is asked whether it still stands. */
async function askWhetherStillNeeded(now: Date): Promise<void> {
  const until = addDays(now.toISOString().slice(0, 10), daysBefore);
  for (const row of await needsToAskAbout(until, atMost))
    await inTransaction(async () => {
      await askAbout(row, now);
      return ok(null);
    });
}

export const needJobs = [{ name: "ask-about-needs", everySeconds: 3600, run: askWhetherStillNeeded }];
