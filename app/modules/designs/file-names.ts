/** `name`, or « name (2).stl » where it is taken: inside a revision each file has a name of its own. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  for (let count = 2; ; count += 1) {
    const other = `${stem} (${count})${ending}`;
    if (!taken.has(other)) return other;
  }
}
