import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { Link as RouterLink, useNavigate } from "react-router";

export type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  /** Load the whole document: a file, another application, a page that must start afresh. */
  reload?: boolean;
  /** Stay where one is on the page: the next month, a tab, a filter. */
  keepPlace?: boolean;
};

function staysInside(href: string): boolean {
  return (href.startsWith("/") && !href.startsWith("//")) || href.startsWith("?");
}

/** The only link: inside the product it moves without loading the document again; anywhere else it is a plain anchor. */
export function Link({ href, reload = false, keepPlace = false, ...rest }: LinkProps) {
  if (reload || !staysInside(href)) return <a href={href} {...rest} />;
  return <RouterLink to={href} preventScrollReset={keepPlace} {...rest} />;
}

/** One handler for a table full of plain anchors, much lighter to render than as many router links. */
export function useLinksInside(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
    if (modified || event.defaultPrevented || !(event.target instanceof Element)) return;
    const href = event.target.closest("a")?.getAttribute("href");
    if (!href || !staysInside(href)) return;
    event.preventDefault();
    navigate(href, { preventScrollReset: true });
  };
}
