import { type Broken, checkEverything, invariantNames } from "../check/check.server.ts";
import { type OperatorCommand, report } from "./command.ts";

function lineOf({ invariant, row, says }: Broken): string {
  return `  ${invariant}: ${row}: ${says}`;
}

export const checkCommand: OperatorCommand = {
  name: "check",
  usage: "",
  summary: "Recompute every invariant from the rows; say which one fails, where.",
  async run({ now }) {
    const { violations, conflicts } = await checkEverything(now);
    return report(violations.length === 0, [
      ...(violations.length ? ["Violations:", ...violations.map(lineOf)] : []),
      ...(conflicts.length ? ["Conflicts, for their owners to settle:", ...conflicts.map(lineOf)] : []),
      `${invariantNames.length} invariants checked: ${violations.length} violations, ${conflicts.length} conflicts.`,
    ]);
  },
};
