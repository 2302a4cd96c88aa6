/** What an operator typed, as it travels to the process that writes. */
export interface OperatorCall {
  /** Name of the command, then its arguments. */
  words: string[];
  /** Contents of the files that the words name, read where the operator stands. */
  files: Record<string, string>;
}

export interface OperatorReport {
  /** False: the command did not do what was asked; its exit status says so. */
  ok: boolean;
  lines: string[];
}

export interface OperatorCommand {
  /** One or more words: `import spaces` */
  name: string;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** Which of the positional arguments are files that the command line reads. */
  filesAt?: number[];
  options?: Record<string, { type: "string" | "boolean"; multiple?: false }>;
  run(call: OperatorInput): Promise<OperatorReport>;
}

export interface OperatorInput {
  positionals: string[];
  options: Record<string, string | boolean | undefined>;
  files: Record<string, string>;
  now: Date;
}

export function report(ok: boolean, lines: string[]): OperatorReport {
  return { ok, lines };
}
