import { useRouteLoaderData } from "react-router";
import type { ShellView } from "#app/shell.view.ts";

/** Makes a form that is sent twice count once; a new key comes with each page. */
export function FormKey() {
  const view = useRouteLoaderData<ShellView>("root");
  return <input type="hidden" name="idempotency-key" value={view?.formKey ?? ""} />;
}
