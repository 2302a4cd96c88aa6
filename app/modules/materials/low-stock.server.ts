import { findKeepers } from "#app/modules/bookings/together.server.ts";
import { composeMail } from "#app/modules/messages/mail.server.ts";
import { queueMails } from "#app/modules/messages/repos/outbox.repo.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { isLanguage, say } from "#app/platform/i18n/words.server.ts";
import { ok } from "#app/platform/result.ts";
import { inTransaction } from "#app/platform/use-case.server.ts";
import { unitOf } from "./describe-material.server.ts";
import { lowNotice } from "./material.ts";
import { stockPath } from "./material.urls.ts";
import { freeQuantities } from "./move-stock.server.ts";
import { quantityWords } from "./quantity-words.ts";
import { changeMaterial, findMaterial, listWatched, type MaterialRow } from "./repos/material.repo.server.ts";

const page = 200;

async function mailKeepers(row: MaterialRow, free: number, now: Date): Promise<void> {
  const { listing, lowStock } = row;
  const unit = unitOf(row);
  const url = `${publicUrl()}${stockPath(listing.code)}`;
  const mails = (await findKeepers(listing.spaceId)).map((recipient) => {
    const language = isLanguage(recipient.language) ? recipient.language : "fr";
    const params = {
      ...{ title: listing.title, space: listing.space.name },
      ...{ free: quantityWords(free, unit, language), mark: quantityWords(lowStock ?? 0, unit, language) },
    };
    const content = composeMail({
      language,
      subject: say(language, "mails.materials.low.subject", params),
      lines: [say(language, free > 0 ? "mails.materials.low.line" : "mails.materials.low.none", params)],
      action: { label: say(language, "mails.materials.low.action"), url },
      signature: { name: listing.space.name, address: url.replace(/^https?:\/\//, "") },
    });
    return { to: recipient.email, userId: recipient.userId, ...content, now };
  });
  await queueMails(mails);
}

async function noticed(row: MaterialRow, now: Date) {
  const free = (await freeQuantities([row], now)).get(row.id) ?? 0;
  return { free, notice: lowNotice({ free, lowStock: row.lowStock }, row.lowToldAt !== null) };
}

/** Judged again inside its transaction: what was read before it may have moved since. */
async function settle(id: string, now: Date): Promise<void> {
  const row = await findMaterial(id);
  if (!row) return;
  const { free, notice } = await noticed(row, now);
  if (!notice) return;
  await changeMaterial(id, row.listing.spaceId, { lowToldAt: notice === "tell" ? now : null });
  if (notice === "tell") await mailKeepers(row, free, now);
}

/**
 * Whatever made it low (a movement, a promise, a batch that expires, another mark) the keepers are told once, and again only
 * when there was enough meanwhile.
 */
async function tellLowStock(now: Date): Promise<void> {
  let rows = await listWatched("", page);
  while (rows.length > 0) {
    for (const row of rows) {
      if (!(await noticed(row, now)).notice) continue;
      await inTransaction(async () => {
        await settle(row.id, now);
        return ok(null);
      });
    }
    rows = await listWatched(rows.at(-1)?.id ?? "", page);
  }
}

export const materialJobs = [{ name: "tell-low-stock", everySeconds: 60, run: tellLowStock }];
