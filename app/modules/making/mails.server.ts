import { findKeepers, findPeople, type Recipient } from "#app/modules/bookings/together.server.ts";
import { coordinationPath } from "#app/modules/coordination/coordination.urls.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { makingPath, runPath } from "./making.urls.ts";
import { makersOf, type PledgeRow } from "./repos/run.repo.server.ts";

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
  people: readonly Recipient[],
  { space }: Of,
  path: string,
  now: Date,
  sentence: Sentence,
): Promise<void> {
  const url = `${publicUrl()}${path}`;
  const mails = people.map(({ userId, email, language: spoken }) => {
    const language = isLanguage(spoken) ? spoken : "fr";
    const content = composeMail({
      ...{ language, ...sentence(language) },
      action: { label: say(language, "mails.making.action"), url },
      signature: { name: space.name, address: url.replace(/^https?:\/\//, "") },
    });
    return { to: email, userId, ...content, now };
  });
  await queueMails(mails);
}

/** The signal of a campaign, to whoever has promised something; when it opens again, to whoever ever did. */
export async function tellMakers(campaign: Of, { verb: moved, reason, actorId }: Moved, now: Date): Promise<void> {
  const verb: Told | undefined = told.find((one) => one === moved);
  if (!verb) return;
  const makers = await makersOf(campaign.id, verb === "reactivate" ? "ever" : "expected");
  const others = (await findPeople(makers)).filter(({ userId }) => userId !== actorId);
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
  await tell(await findPeople([pledge.userId]), campaign, runPath(pledge.run.code), now, (language) => {
    const day = formatDate(pledge.promisedFor, language, campaign.space.zone);
    const params = { campaign: campaign.title, item: pledge.run.item.name, quantity: pledge.quantity, day };
    return {
      subject: say(language, `mails.making.${what}.subject`, params),
      lines: [say(language, `mails.making.${what}.line`, params)],
    };
  });
}

/** What a decision of the library stopped, to whoever coordinates: what is paused, what is free again, who has some already. */
export async function tellCoordinators(
  campaign: Of & { spaceId: string; roles: readonly { userId: string; role: string }[] },
  stopped: { revision: string; item: string; reason: string; paused: number; released: number; served: number },
  now: Date,
): Promise<void> {
  const named = campaign.roles.filter(({ role }) => role === "coordinator").map(({ userId }) => userId);
  const people = [...(await findKeepers(campaign.spaceId)), ...(await findPeople(named))];
  const each = [...new Map(people.map((person) => [person.userId, person])).values()];
  const { reason, ...facts } = stopped;
  const params = { campaign: campaign.title, ...facts };
  await tell(each, campaign, coordinationPath(campaign.code), now, (language) => ({
    subject: say(language, "mails.making.library.subject", params),
    lines: [
      say(language, "mails.making.library.line", params),
      ...(reason ? [reason] : []),
      say(language, "mails.making.library.effects", params),
    ],
  }));
}
