import { countWaiting } from "#app/modules/bookings/bookings.server.ts";
import { countHelpOuts } from "#app/modules/helping/helping.server.ts";
import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { type ShellView, shellView } from "#app/shell.view.ts";

export async function loadShell(visit: Visit, url: URL): Promise<ShellView> {
  const waiting = (await countWaiting(visit.viewer, visit.now)) + (await countHelpOuts(visit.viewer));
  return shellView(visit, url.pathname + url.search, { waiting, outbox: outboxIsOpen() });
}
