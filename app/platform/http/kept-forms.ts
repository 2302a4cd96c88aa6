/** A form that waits on this device until the network is back, with the key by which it counts once however often it is sent. */
export interface KeptForm {
  key: string;
  /** Who wrote it: on a device that people share, nobody else sees or sends it. */
  person: string;
  fields: Record<string, string>;
  /** By the clock of the device: only how long it waited is told to the server. */
  keptAt: number;
  /** Why it waits, once it was tried. */
  waitsFor?: "network" | "sign_in";
  /** What became of it; absent while it waits. */
  answer?: KeptAnswer;
}

export interface KeptAnswer {
  sent: boolean;
  says: string;
  href?: string;
}

function isKept(one: unknown): one is KeptForm {
  if (typeof one !== "object" || one === null) return false;
  const { key, person, fields, keptAt } = one as Partial<KeptForm>;
  return (
    typeof key === "string" && typeof person === "string" && typeof keptAt === "number" && typeof fields === "object"
  );
}

/** What a device kept; what cannot be read there is nothing. */
export function readKept(text: string): KeptForm[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** The list with what became of one of them; with nothing to say, without it. */
export function answered(list: readonly KeptForm[], key: string, answer?: KeptAnswer): KeptForm[] {
  return answer
    ? list.map((one) => (one.key === key ? { ...one, answer } : one))
    : list.filter((one) => one.key !== key);
}

/** The list with why one of them could not be sent yet. */
export function postponed(list: readonly KeptForm[], key: string, waitsFor: "network" | "sign_in"): KeptForm[] {
  return list.map((one) => (one.key === key ? { ...one, waitsFor } : one));
}

export function waitingOf(list: readonly KeptForm[], person: string): KeptForm[] {
  return list.filter((one) => one.person === person && one.answer === undefined);
}

/** Whole seconds that a form waited; a clock that was set back makes no future. */
export function waitedSeconds({ keptAt }: Pick<KeptForm, "keptAt">, now: number): number {
  return Math.max(0, Math.round((now - keptAt) / 1000));
}

export type KeptOutcome =
  | { kind: "sent"; says: string; href: string }
  | { kind: "refused"; says: string }
  | { kind: "sign_in" }
  | { kind: "unreachable" }
  | { kind: "cannot_keep" };

/**
 * What an answer means for a kept form. Only a refusal in the words of the product is one: what a captive portal or a proxy
 * answers is not, and the form goes on waiting.
 */
export function outcomeOf(status: number, body: unknown): KeptOutcome {
  if (typeof body !== "object" || body === null || status >= 500 || status === 429) return { kind: "unreachable" };
  if (status === 401) return { kind: "sign_in" };
  const { code, href, detail } = body as Record<string, unknown>;
  if (status < 300 && typeof code === "string" && typeof href === "string") return { kind: "sent", says: code, href };
  return typeof detail === "string" ? { kind: "refused", says: detail } : { kind: "unreachable" };
}
