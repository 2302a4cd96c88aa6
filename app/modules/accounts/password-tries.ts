const allowed = 10;
const windowMilliseconds = 10 * 60 * 1000;

/** Counts wrong passwords by who types them: ten in ten minutes, then none until the window ends. */
export class PasswordTries {
  readonly #tries = new Map<string, { count: number; until: number }>();

  /** Milliseconds to wait; 0 when one may try. */
  wait(who: string, now: Date): number {
    const tries = this.#tries.get(who);
    if (!tries || tries.until <= now.getTime() || tries.count < allowed) return 0;
    return tries.until - now.getTime();
  }

  wrong(who: string, now: Date): void {
    for (const [each, { until }] of this.#tries) if (until <= now.getTime()) this.#tries.delete(each);
    const tries = this.#tries.get(who) ?? { count: 0, until: now.getTime() + windowMilliseconds };
    this.#tries.set(who, { ...tries, count: tries.count + 1 });
  }

  right(who: string): void {
    this.#tries.delete(who);
  }
}
