import type { FormState } from "#app/platform/http/form.ts";
import { useT } from "#app/platform/i18n/react.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Note } from "#app/ui/note.tsx";

type Stale = { version: number; current: Record<string, unknown> };

function staleOf(state: FormState | undefined): Stale | undefined {
  const details = state?.code === "spaces.stale" ? state.details : undefined;
  return typeof details === "object" && details !== null && "version" in details ? (details as Stale) : undefined;
}

/** The version to send: after a refusal, the one that was shown with it, so that saving again is done knowingly. */
export function versionToSend(state: FormState | undefined, stored: number): number {
  return staleOf(state)?.version ?? stored;
}

/** What the page says now, where it differs from what was typed. */
export function StaleNote({ state, labels }: { state: FormState | undefined; labels: Record<string, string> }) {
  const t = useT();
  const stale = staleOf(state);
  if (!stale) return null;
  const facts = Object.entries(stale.current).flatMap(([field, value]) => {
    const name = labels[field];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
    return name ? [{ name, value: text || t("spaces.nothing") }] : [];
  });
  return facts.length > 0 ? (
    <Note tone="warn" title={t("spaces.stale_title")}>
      <Facts facts={facts} />
    </Note>
  ) : null;
}
