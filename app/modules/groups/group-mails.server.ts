import { type Side, statusAt } from "#app/modules/bookings/booking.ts";
import {
  type BookingRow,
  borrowerName,
  findKeepers,
  findPeople,
  type Recipient,
} from "#app/modules/bookings/together.server.ts";
import { allInvitationsTo } from "#app/modules/calendars/calendars.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { type Mail, queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { spaceUrl } from "#app/modules/spaces/space.urls.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { formatInterval } from "#app/platform/i18n/format.ts";
import type { Language } from "#app/platform/i18n/translate.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { followGroupPath } from "./follow-group.server.ts";
import { stateOf, tallyOf } from "./group.ts";
import { groupUrl } from "./group.urls.ts";
import type { GroupRow } from "./repos/group.repo.server.ts";

export type GroupMail =
  | "group_asked"
  | "group_accepted_at_once"
  | "group_answered"
  | "group_cancelled"
  | "group_message"
  | "series_changed"
  | "series_extended"
  | "series_moved"
  | "series_longer"
  | "series_answered";

export interface GroupNotice {
  mail: GroupMail;
  group: GroupRow;
  lines: readonly BookingRow[];
  to: Side;
  now: Date;
  /** Who caused it is not told. */
  actorId: string | null;
  /** What somebody wrote, quoted as it is. */
  quote?: string;
}

/** More than this is read on the page. */
const mostLines = 40;

export function lineStatusWords(row: BookingRow, language: Language, now: Date): string {
  return say(language, `together.line_${statusAt(row, now)}`);
}

function listed(lines: readonly BookingRow[], language: Language, now: Date): string {
  const said = lines.slice(0, mostLines).map((row) => {
    const dates = formatInterval({ start: row.startAt, end: row.endAt }, row.granularity, language, row.zone, now);
    const title = row.quantity > 1 ? `${row.quantity} × ${row.title}` : row.title;
    return `– ${title}, ${dates} : ${lineStatusWords(row, language, now)}`;
  });
  const more = lines.length - said.length;
  return [...said, ...(more > 0 ? [say(language, "together.more_lines", { count: more })] : [])].join("\n");
}

function compose({ mail, group, lines, to, now, quote }: GroupNotice, recipient: Recipient): Mail {
  const language = isLanguage(recipient.language) ? recipient.language : "fr";
  const tally = tallyOf(lines.map((row) => statusAt(row, now)));
  const borrower = borrowerName(group);
  const params = { title: group.title, lender: group.lenderName, borrower, count: tally.lines };
  const sentence = (part: string) => say(language, `mails.groups.${mail}.${part}`, params);
  // Whoever has no account opens it by a link of their own, which is not printed beside the name of the place.
  const isGuest = to === "borrower" && Boolean(recipient.guest);
  const url = `${publicUrl()}${isGuest ? followGroupPath(group) : groupUrl(group.code)}`;
  const typed = isGuest ? `${publicUrl()}${spaceUrl(group.lenderSlug)}` : url;
  const state = say(language, `together.state_${stateOf(tally)}`, { count: tally.lines, approved: tally.approved });
  const content = composeMail({
    language,
    subject: sentence("subject"),
    lines: [
      sentence("line"),
      ...(quote ? [quote] : []),
      ...(mail === "group_message" ? [] : [state, listed(lines, language, now)]),
    ],
    action: { label: say(language, "mails.groups.action"), url },
    signature: { name: to === "borrower" ? group.lenderName : borrower, address: typed.replace(/^https?:\/\//, "") },
  });
  return { to: recipient.email, userId: recipient.userId, ...content, now };
}

/** One mail to each person, whatever the number of lines, in the transaction of the fact itself. */
export async function notifyGroup(notice: GroupNotice): Promise<void> {
  const { group, to, actorId } = notice;
  const found = to === "lender" ? await findKeepers(group.lenderSpaceId) : await findPeople([group.borrowerUserId]);
  const recipients = found.filter(({ userId }) => userId !== actorId);
  const ids = notice.mail === "group_message" ? [] : notice.lines.map(({ id }) => id);
  const invite = await allInvitationsTo(ids, notice.now);
  const mails = recipients.map((recipient) => {
    const language = isLanguage(recipient.language) ? recipient.language : "fr";
    return { ...compose(notice, recipient), calendars: invite({ email: recipient.email, language, side: to }) };
  });
  await queueMails(mails);
}
