import Database from "better-sqlite3";

/** Statements on a connection itself. */
export interface Statements {
  /** The rows, each as its columns; integers come as bigint. */
  all(text: string, values: readonly unknown[]): unknown[][];
  run(text: string, values: readonly unknown[]): void;
}

const kept = 500;

/** What Prisma's adapter does with a statement. It binds only once, so the values wait here until the statement runs. */
function reusable(statement: Database.Statement<unknown[]>) {
  return {
    run: () => statement.run(),
    bind: (values: unknown[]) => {
      let rows: unknown[] | undefined;
      const read = () => {
        rows ??= statement.raw().all(values);
        return rows;
      };
      return {
        reader: statement.reader,
        run: () => statement.run(values),
        // Run before its columns are asked for: after a change of the schema they are known only then.
        columns: () => read() && statement.columns(),
        raw: () => ({ all: read }),
      };
    },
  };
}

/**
 * SQLite looks at what is bound to `= ?` and to a limit for a better order, and then compiles the statement anew at each binding.
 * It does not look at an expression, which is worth the same. The price: a partial index serves where its condition is written
 * out in the statement, not where it is bound.
 */
export function compiledOnce(text: string): string {
  return text.replace(
    /'[^']*'|"[^"]*"|`[^`]*`|((?<![<>!])= |LIMIT |OFFSET )\?/g,
    (found, before: string | undefined) => {
      if (before === undefined) return found;
      return before === "= " ? "= +?" : `${before}(? + 0)`;
    },
  );
}

/**
 * Compiling a query costs SQLite about as much as running it, and Prisma's adapter compiles each one anew. Here statements are
 * kept by their text, and the least recently used leave; SQLite itself compiles them again when the schema has changed.
 */
export function keepStatements(connection: object): Statements | undefined {
  const client: unknown = Reflect.get(connection, "client");
  if (!(client instanceof Database)) return undefined;
  const compile = client.prepare.bind(client);
  const known = new Map<string, ReturnType<typeof reusable>>();
  const prepare = (text: string) => {
    const found = known.get(text) ?? reusable(compile<unknown[]>(compiledOnce(text)));
    known.delete(text);
    known.set(text, found);
    const oldest = known.size > kept ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return found;
  };
  Object.defineProperty(client, "prepare", { value: prepare });
  return {
    all: (text, values) =>
      prepare(text)
        .bind([...values])
        .raw()
        .all() as unknown[][],
    run: (text, values) => {
      prepare(text)
        .bind([...values])
        .run();
    },
  };
}
