const window = 3_600_000;

/** Counts requests by who sends them: so many in an hour. A whole town hall may ask from one address. */
export class RequestLimits {
  readonly #most: number;
  readonly #sent = new Map<string, number[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one, unless it would be one too many. */
  take(who: string, now: Date): boolean {
    const since = now.getTime() - window;
    for (const [each, times] of this.#sent) if ((times.at(-1) ?? 0) <= since) this.#sent.delete(each);
    const recent = (this.#sent.get(who) ?? []).filter((at) => at > since);
    if (recent.length >= this.#most) return false;
    this.#sent.set(who, [...recent, now.getTime()]);
    return true;
  }
}
