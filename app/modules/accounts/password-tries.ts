const allowed = 10;
const windowMilliseconds = 10 * 60 * 1000;

/** Counts wrong passwords typed by somebody who is already signed in: ten in ten minutes, then none until the window ends. */
export class PasswordTries {
  readonly #tries = new Map<string, { count: number; until: number }>();

  /** Milliseconds to wait; 0 when one may try. */
  wait(userId: string, now: Date): number {
    const tries = this.#tries.get(userId);
    if (!tries || tries.until <= now.getTime() || tries.count < allowed) return 0;
    return tries.until - now.getTime();
  }

  wrong(userId: string, now: Date): void {
    for (const [id, { until }] of this.#tries) if (until <= now.getTime()) this.#tries.delete(id);
    const tries = this.#tries.get(userId) ?? { count: 0, until: now.getTime() + windowMilliseconds };
    this.#tries.set(userId, { ...tries, count: tries.count + 1 });
  }

  right(userId: string): void {
    this.#tries.delete(userId);
  }
}
