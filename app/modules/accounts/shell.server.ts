import { outboxIsOpen } from "#app/modules/messages/outbox.server.ts";
import type { Visit } from "#app/platform/http/visit.server.ts";
import { type ShellView, shellView } from "#app/shell.view.ts";

export async function loadShell(visit: Visit, url: URL): Promise<ShellView> {
  return shellView(visit, url.pathname + url.search, { waiting: 0, outbox: outboxIsOpen() });
}
