import { plotHeight, plotWidth } from "../stock-plot.ts";
import type { StockPage } from "../views/stock.view.server.ts";

/** What was there over a year; the same is in the table below, and in one sentence. */
export function StockPlot({ plot, title }: { plot: NonNullable<StockPage["plot"]>; title: string }) {
  return (
    <figure className="stack m-0">
      <figcaption>
        <strong>{title}</strong>
        <br />
        <span className="quiet">{plot.summary}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${plotWidth} ${plotHeight}`}
        preserveAspectRatio="none"
        className="w-full h-40 border-b border-l"
        aria-hidden="true"
        focusable="false"
      >
        <path d={plot.area} fill="var(--k-wash)" />
        <path d={plot.line} fill="none" stroke="var(--k)" strokeWidth="3" vectorEffect="non-scaling-stroke" />
      </svg>
      <p className="quiet flex justify-between gap-4">
        <span>{plot.from}</span>
        <span>{plot.to}</span>
      </p>
    </figure>
  );
}
