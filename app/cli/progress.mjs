const started = Date.now();

export function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

export function sinceStart() {
  return seconds(started);
}

/** One line per step, then one line when it is done: readable in a terminal, in a log file and by ear. */
export async function step(title, work) {
  const begin = Date.now();
  console.log(`→ ${title} …`);
  const outcome = await work();
  console.log(`  done in ${seconds(begin)}${typeof outcome === "string" ? ` · ${outcome}` : ""}`);
  return outcome;
}

/** Reports `done` of `total` at each tenth, so that a log without a terminal stays short. */
export function counter(what, total) {
  let done = 0;
  let shown = 0;
  return () => {
    done += 1;
    const tenth = Math.min(10, Math.floor((done / total) * 10));
    if (tenth <= shown) return;
    shown = tenth;
    console.log(`  ${what} ${Math.min(done, total)} of about ${total} (${tenth * 10} %)`);
  };
}
