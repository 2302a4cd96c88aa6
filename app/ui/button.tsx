import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Link, type LinkProps } from "./link.tsx";

/** `act`: the one thing to do on the page. `plain`: another way. `quiet`: a way out. `stop`: refuses or undoes. */
export type Weight = "act" | "plain" | "quiet" | "stop";

type Look = { weight?: Weight; block?: boolean };

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look & { busy?: boolean };

/** Submits its form unless `type="button"`. While `busy` it says so and ignores further presses. */
export function Button({ weight = "act", block = false, busy = false, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      className={classNames("button", weight, block && "fills", className)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
}

export function ButtonLink({ weight = "act", block = false, className, ...rest }: LinkProps & Look) {
  return <Link className={classNames("button", weight, block && "fills", className)} {...rest} />;
}

/** A row of acts; on a small phone, one under the other. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="buttons">{children}</div>;
}
