import { randomUUID } from "node:crypto";
import { followPath } from "#app/modules/bookings/bookings.server.ts";
import { requestTogetherUrl } from "#app/modules/groups/group.urls.ts";
import { followGroupPath, presentGroup, refuseUnticked } from "#app/modules/groups/groups.server.ts";
import { submitForm } from "#app/platform/http/form.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { type FollowedGroup, openFollowedGroup } from "../follow-group.server.ts";
import { addFollowedGroupMessage } from "../use-cases/add-followed-group-message.server.ts";
import { cancelFollowedGroup } from "../use-cases/cancel-followed-group.server.ts";
import { followWords } from "../words.server.ts";

/** What was asked together behind the address, and the visit as the person who asked; whatever else is opened, it does not exist. */
export async function openFollowGroup(visit: Visit, { code, key }: { code: string; key: string }) {
  const followed = await openFollowedGroup(code, key);
  if (!followed.ok) throw new Response(visit.requestId, { status: 404 });
  return { followed: followed.value, visit: { ...visit, viewer: followed.value.viewer } };
}

/** What somebody without an account sees of it: each line leads to its own page, which opens by a key too. */
export async function followGroupPage({ opened, viewer }: FollowedGroup, visit: Visit) {
  const group = await presentGroup(opened, visit, viewer);
  const addresses = new Map(opened.lines.map((row) => [row.id, followPath(row)]));
  return {
    ...group,
    key: randomUUID(),
    lines: group.lines.map((line) => ({ ...line, href: addresses.get(line.id) ?? "" })),
    thread: group.thread.map((entry) => ({ ...entry, href: null })),
    words: group.words,
    say: followWords(visit),
    again: requestTogetherUrl(opened.group.lenderSlug),
    isGuest: viewer.guest === true,
  };
}

export type FollowGroupPage = Awaited<ReturnType<typeof followGroupPage>>;

/** Does what a form of the page names, then shows it again. */
export async function doFollowGroupVerb(visit: Visit, formData: FormData, { opened }: FollowedGroup, key: string) {
  const name = String(formData.get("verb") ?? "");
  const { group } = opened;
  const send = { visit, formData, name, also: { group: group.code, key }, then: followGroupPath(group) };
  if (name === "message") return submitForm({ ...send, useCase: addFollowedGroupMessage });
  if (name === "cancel") return submitForm({ ...send, useCase: cancelFollowedGroup });
  if (name !== "cancel-lines") throw new Response(visit.requestId, { status: 400 });
  return refuseUnticked(visit, formData, name) ?? submitForm({ ...send, useCase: cancelFollowedGroup });
}
