/** The title of the window: the page, then the product. */
export function titled(page: { title: string } | undefined) {
  return [{ title: page ? `${page.title} · Entrelieux` : "Entrelieux" }];
}
