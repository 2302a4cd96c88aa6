/** One field of a CSV file. */
export function csvField(value: string | number): string {
  const text = String(value);
  // A sheet must not take what people typed for a formula.
  const plain = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\n;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
