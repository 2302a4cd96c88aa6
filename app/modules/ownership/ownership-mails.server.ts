import { findKeepers } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ownersUrl } from "./ownership.urls.ts";
import type { OwnedRow } from "./repos/ownership.repo.server.ts";

/** To the keepers of the spaces concerned; whoever did it is not told. */
export async function notifyParties(
  mail: "proposed" | "holds" | "refused",
  owned: OwnedRow,
  spaceIds: readonly string[],
  now: Date,
  actorId: string,
): Promise<void> {
  const found = (await Promise.all(spaceIds.map(findKeepers))).flat().filter(({ userId }) => userId !== actorId);
  const recipients = [...new Map(found.map((keeper) => [keeper.userId, keeper])).values()];
  const url = `${publicUrl()}${ownersUrl(owned.code)}`;
  const mails = recipients.map(({ email, userId, language: spoken }) => {
    const language = isLanguage(spoken) ? spoken : "fr";
    const sentence = (part: string) => say(language, `mails.ownership.${mail}.${part}`, { title: owned.title });
    const content = composeMail({
      language,
      subject: sentence("subject"),
      lines: [sentence("line")],
      action: { label: say(language, "mails.ownership.action"), url },
      signature: { name: owned.space.name, address: url.replace(/^https?:\/\//, "") },
    });
    return { to: email, userId, ...content, now };
  });
  await queueMails(mails);
}
