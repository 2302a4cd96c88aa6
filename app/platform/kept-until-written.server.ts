import { writtenVersion } from "./db/database.server.ts";

interface Made<Value> {
  value: Value;
  /** Epoch milliseconds: the first moment at which time alone may change it. */
  until: number;
}

/**
 * Keeps what was worked out from the database, at most so many values, the least recently used leave. A value serves until
 * anything at all is written, or until time changes it: it is never older than what reading again would give. Its name must
 * say everything else that it depends on: language, and the rights of the viewer.
 */
export function keptUntilWritten<Value>(most: number) {
  let version: string | undefined;
  const kept = new Map<string, Made<Value> & { from: number }>();
  const underWay = new Map<string, Promise<Made<Value>>>();

  function begin(name: string, work: () => Promise<Made<Value>>): Promise<Made<Value>> {
    const making = work().finally(() => {
      if (underWay.get(name) === making) underWay.delete(name);
    });
    underWay.set(name, making);
    return making;
  }

  return async (name: string, now: number, work: () => Promise<Made<Value>>): Promise<Value> => {
    // Read before the rows are: what is written meanwhile makes the value too old, never too new.
    const before = await writtenVersion();
    if (before === undefined) return (await work()).value;
    if (before !== version) {
      kept.clear();
      version = before;
    }
    const found = kept.get(name);
    kept.delete(name);
    if (found && found.from <= now && now < found.until) {
      kept.set(name, found);
      return found.value;
    }
    // Who asks for what is being worked out already waits for that.
    const already = underWay.get(`${before} ${name}`);
    const awaited = already && (await already);
    if (awaited && now < awaited.until) return awaited.value;
    const made = await begin(`${before} ${name}`, work);
    if (version === before) kept.set(name, { ...made, from: now });
    const oldest = kept.size > most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return made.value;
  };
}
