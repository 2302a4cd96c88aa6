/**
 * A long text that the page shows as markup, left out of the data that the page carries for its script: it would be sent, and
 * encoded, a second time. Data fetched later by the script (addresses that end in `.data`) has it, since no markup comes with that.
 *
 * It relies on this: what is rendered on the server is the loader's own object, what is encoded are its enumerable properties.
 */
export function drawnOnce<Value extends object, Name extends keyof Value>(
  request: Request,
  value: Value,
  name: Name,
): Omit<Value, Name> & Partial<Pick<Value, Name>> {
  if (new URL(request.url).pathname.endsWith(".data")) return value;
  return Object.defineProperty({ ...value }, name, { value: value[name], enumerable: false });
}
