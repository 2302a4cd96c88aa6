import { newId } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { makingPath } from "./making.urls.ts";
import { makersOf } from "./run.repo.server.ts";

/** What makers are told of: to stop, to go on, to finish what is promised, or that they are needed again. */
const told = ["pause", "resume", "signal_covered", "close", "reactivate"] as const;
type Told = (typeof told)[number];

interface Moved {
  verb: string;
  reason: string;
  actorId: string;
}

/** The signal of a campaign, to whoever has promised something; when it opens again, to whoever ever did. */
export async function tellMakers(
  campaign: { id: string; code: string; title: string; space: { name: string } },
  { verb: moved, reason, actorId }: Moved,
  now: Date,
): Promise<void> {
  const verb: Told | undefined = told.find((one) => one === moved);
  if (!verb) return;
  const makers = await makersOf(campaign.id, verb === "reactivate" ? "ever" : "expected");
  const url = `${publicUrl()}${makingPath(campaign.code)}`;
  const mails = makers
    .filter(({ id }) => id !== actorId)
    .map(({ id: userId, email, language: spoken }) => {
      const language = isLanguage(spoken) ? spoken : "fr";
      const sentence = (part: "subject" | "line") =>
        say(language, `mails.making.${verb}.${part}`, { campaign: campaign.title });
      const content = composeMail({
        language,
        subject: sentence("subject"),
        lines: [sentence("line"), ...(reason ? [reason] : [])],
        action: { label: say(language, "mails.making.action"), url },
        signature: { name: campaign.space.name, address: url.replace(/^https?:\/\//, "") },
      });
      return { to: email, userId, ...content, now };
    });
  await queueMails(mails, newId);
}
