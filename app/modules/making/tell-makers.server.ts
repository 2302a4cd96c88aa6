import { newId } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { makingPath, runPath } from "./making.urls.ts";
import { type Maker, makersNamed, makersOf, type PledgeRow } from "./repos/run.repo.server.ts";

/** What makers are told of: to stop, to go on, to finish what is promised, or that they are needed again. */
const told = ["pause", "resume", "signal_covered", "close", "reactivate"] as const;
type Told = (typeof told)[number];

interface Of {
  id: string;
  code: string;
  title: string;
  space: { name: string; zone: string };
}

interface Moved {
  verb: string;
  reason: string;
  actorId: string;
}

type Sentence = (language: "fr" | "en") => { subject: string; lines: string[] };

async function tell(
  makers: readonly Maker[],
  { space }: Of,
  path: string,
  now: Date,
  sentence: Sentence,
): Promise<void> {
  const url = `${publicUrl()}${path}`;
  const mails = makers.map(({ id: userId, email, language: spoken }) => {
    const language = isLanguage(spoken) ? spoken : "fr";
    const content = composeMail({
      ...{ language, ...sentence(language) },
      action: { label: say(language, "mails.making.action"), url },
      signature: { name: space.name, address: url.replace(/^https?:\/\//, "") },
    });
    return { to: email, userId, ...content, now };
  });
  await queueMails(mails, newId);
}

/** The signal of a campaign, to whoever has promised something; when it opens again, to whoever ever did. */
export async function tellMakers(campaign: Of, { verb: moved, reason, actorId }: Moved, now: Date): Promise<void> {
  const verb: Told | undefined = told.find((one) => one === moved);
  if (!verb) return;
  const makers = await makersOf(campaign.id, verb === "reactivate" ? "ever" : "expected");
  const others = makers.filter(({ id }) => id !== actorId);
  const params = { campaign: campaign.title };
  await tell(others, campaign, makingPath(campaign.code), now, (language) => ({
    subject: say(language, `mails.making.${verb}.subject`, params),
    lines: [say(language, `mails.making.${verb}.line`, params), ...(reason ? [reason] : [])],
  }));
}

/** What became of one promise without its maker: accepted from the waiting list, or lapsed. */
export async function tellMaker(
  pledge: PledgeRow,
  campaign: Of,
  what: "admitted" | "lapsed",
  now: Date,
): Promise<void> {
  const makers = await makersNamed([pledge.userId]);
  await tell(makers, campaign, runPath(pledge.run.code), now, (language) => {
    const day = formatDate(pledge.promisedFor, language, campaign.space.zone);
    const params = { campaign: campaign.title, item: pledge.run.item.name, quantity: pledge.quantity, day };
    return {
      subject: say(language, `mails.making.${what}.subject`, params),
      lines: [say(language, `mails.making.${what}.line`, params)],
    };
  });
}
