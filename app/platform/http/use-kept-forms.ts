import { useEffect, useSyncExternalStore } from "react";
import {
  answered,
  type KeptForm,
  type KeptOutcome,
  outcomeOf,
  postponed,
  readKept,
  waitedSeconds,
  waitingOf,
} from "./kept-forms.ts";

interface Place {
  /** Where it is kept on the device. */
  name: string;
  /** Whose forms. */
  person: string;
  /** Where they are sent. */
  address: string;
}

const changes = new EventTarget();
const underWay = new Set<string>();

function stored(name: string): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

function store(name: string, forms: readonly KeptForm[]): boolean {
  try {
    if (forms.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(forms));
  } catch {
    return false;
  }
  changes.dispatchEvent(new Event("change"));
  return true;
}

function subscribe(listener: () => void): () => void {
  changes.addEventListener("change", listener);
  window.addEventListener("storage", listener);
  return () => {
    changes.removeEventListener("change", listener);
    window.removeEventListener("storage", listener);
  };
}

/** `crypto.randomUUID` is missing on a plain http address of the local network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function deliver(form: KeptForm, address: string): Promise<KeptOutcome> {
  const waited = String(waitedSeconds(form, Date.now()));
  const body = new URLSearchParams({ ...form.fields, "idempotency-key": form.key, waited });
  try {
    const response = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(20_000) });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: "unreachable" };
  }
}

function after(list: readonly KeptForm[], key: string, outcome: KeptOutcome): KeptForm[] {
  if (outcome.kind === "sent") return answered(list, key, { sent: true, says: outcome.says, href: outcome.href });
  if (outcome.kind === "refused") return answered(list, key, { sent: false, says: outcome.says });
  return postponed(list, key, outcome.kind === "sign_in" ? "sign_in" : "network");
}

async function deliverWaiting({ name, person, address }: Place): Promise<void> {
  for (const form of waitingOf(readKept(stored(name)), person)) {
    if (underWay.has(form.key)) continue;
    underWay.add(form.key);
    const outcome = await deliver(form, address);
    underWay.delete(form.key);
    store(name, after(readKept(stored(name)), form.key, outcome));
    if (outcome.kind === "unreachable") return;
  }
}

/** Kept first, then sent: whatever happens to the page or the network meanwhile, it is neither lost nor counted twice. */
async function keepAndSend({ name, person, address }: Place, fields: Record<string, string>): Promise<KeptOutcome> {
  const form: KeptForm = { key: newKey(), person, fields, keptAt: Date.now() };
  underWay.add(form.key);
  if (!store(name, [...readKept(stored(name)), form])) return { kind: "cannot_keep" };
  const outcome = await deliver(form, address);
  underWay.delete(form.key);
  const isAnswered = outcome.kind === "sent" || outcome.kind === "refused";
  const list = readKept(stored(name));
  store(name, isAnswered ? answered(list, form.key) : after(list, form.key, outcome));
  return outcome;
}

const retryEvery = 30_000;

/** Forms of one person kept on this device: they go when the page opens, when the network is back, and now and then meanwhile. */
export function useKeptForms(place: Place) {
  const { name, person, address } = place;
  const text = useSyncExternalStore(
    subscribe,
    () => stored(name),
    () => "",
  );
  const kept = readKept(text).filter((one) => one.person === person && !underWay.has(one.key));
  const waits = kept.some(({ answer }) => answer === undefined);
  useEffect(() => {
    if (!waits) return;
    const send = () => void deliverWaiting({ name, person, address });
    const seen = () => document.visibilityState === "visible" && send();
    send();
    window.addEventListener("online", send);
    document.addEventListener("visibilitychange", seen);
    const timer = setInterval(send, retryEvery);
    return () => {
      window.removeEventListener("online", send);
      document.removeEventListener("visibilitychange", seen);
      clearInterval(timer);
    };
  }, [waits, name, person, address]);
  return {
    kept,
    submit: (fields: Record<string, string>) => keepAndSend(place, fields),
    sendNow: () => deliverWaiting(place),
    forget: (key: string) => void store(name, answered(readKept(stored(name)), key)),
  };
}

export type KeptForms = ReturnType<typeof useKeptForms>;
