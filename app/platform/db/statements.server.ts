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
 * Compiling a query costs SQLite about as much as running it, and Prisma's adapter compiles each one anew. Here statements are
 * kept by their text, and the least recently used leave; SQLite itself compiles them again when the schema has changed.
 */
export function keepStatements(connection: object): Statements | undefined {
  const client: unknown = Reflect.get(connection, "client");
  if (!(client instanceof Database)) return undefined;
  const compile = client.prepare.bind(client);
  const known = new Map<string, ReturnType<typeof reusable>>();
  const prepare = (text: string) => {
    const found = known.get(text) ?? reusable(compile<unknown[]>(text));
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
