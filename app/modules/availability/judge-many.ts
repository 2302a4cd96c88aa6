import { uncountedIds } from "./asking-reasons.ts";
import type { Commitment } from "./commitment.ts";
import type { Interval } from "./interval.ts";
import { refusalOf, type Verdict } from "./judge.ts";
import { type Court, courtIn, judgedInterval, judgeWindow } from "./judgement.ts";
import { allReasons } from "./reason.ts";
import { type GrowingScene, growingScene, growScene, type Scene, sceneOf } from "./scene.ts";
import type { Candidate, Situation } from "./situation.ts";

/** The verdict on one of several, and which of those before it are in its way. */
export interface VerdictAmongMany extends Verdict {
  /** Indexes of earlier candidates that were accepted and that this one meets, by themselves or by their buffers. */
  readonly collidesWith: readonly number[];
}

/** Ids of bookings are longer than this and hold no space. */
const EARLIER = "earlier ";

/** What an accepted candidate takes from those that are judged after it. */
export function commitmentOf(candidate: Candidate, interval: Interval, id: string): Commitment {
  const { use, quantity, unitIds } = candidate;
  return { id, cause: "booked", use, quantity, interval, ...(unitIds?.length ? { unitIds } : {}) };
}

interface Bench {
  readonly key: string;
  readonly scene: GrowingScene;
  readonly bareScene: GrowingScene;
}

/** Everything accepted so far, worked out for the bookings that a candidate sets aside. */
function benchOf(situation: Situation, candidate: Candidate, accepted: readonly Commitment[], key: string) {
  const options = { use: candidate.use, excluding: uncountedIds(candidate) };
  const facts =
    accepted.length > 0 ? { ...situation, commitments: [...situation.commitments, ...accepted] } : situation;
  const scene = sceneOf(facts, options);
  if (!scene) return null;
  const isOwner = situation.asker?.role === "owner";
  const bareScene = isOwner ? sceneOf(facts, { ...options, buffered: false }) : scene;
  // Rules that look at other bookings (no two in a row, so many at a time) are not asked of candidates about each other.
  const growing = (one: Scene): GrowingScene => growingScene({ ...one, situation });
  const buffered = growing(scene);
  return bareScene && { key, scene: buffered, bareScene: isOwner ? growing(bareScene) : buffered };
}

function accept({ scene, bareScene }: Bench, commitment: Commitment): void {
  growScene(scene, commitment);
  if (bareScene !== scene) growScene(bareScene, commitment);
}

function earlierIn(verdict: Pick<Verdict, "reasons">): number[] {
  const ids = allReasons(verdict.reasons).flatMap(({ params }) => ("commitments" in params ? params.commitments : []));
  const indexes = ids.filter((id) => id.startsWith(EARLIER)).map((id) => Number(id.slice(EARLIER.length)));
  return [...new Set(indexes)].sort((a, b) => a - b);
}

/**
 * The dates of a series, or the lines of a request, judged in order on one listing: each accepted one takes its units from
 * those after it, with its buffers, so that a series can collide with itself. A limit of bookings at a time counts them all
 * as one, and the rule against two bookings in a row does not hold among them. Nothing is proposed instead.
 * Candidates that set the same bookings aside cost one preparation together.
 */
export function judgeMany(candidates: readonly Candidate[], situation: Situation): VerdictAmongMany[] {
  const accepted: Commitment[] = [];
  let bench: Bench | null = null;
  return candidates.map((candidate, index) => {
    const refused = refusalOf(candidate, situation);
    if (refused) return { ...refused, collidesWith: [] };
    const key = `${candidate.use} ${uncountedIds(candidate).join(" ")}`;
    if (bench?.key !== key) bench = benchOf(situation, candidate, accepted, key);
    if (!bench) throw new RangeError(`No rules for ${candidate.use}`);
    const court: Court = courtIn(candidate, bench.scene, bench.bareScene);
    const judgement = judgeWindow(court, judgedInterval(bench.scene, candidate.interval));
    if (judgement.bookable) {
      const commitment = commitmentOf(candidate, judgement.interval, `${EARLIER}${index}`);
      accepted.push(commitment);
      accept(bench, commitment);
    }
    return { ...judgement, nearest: null, nextOpenEnd: null, collidesWith: earlierIn(judgement) };
  });
}
