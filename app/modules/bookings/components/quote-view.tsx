import type { QuoteWords } from "#app/modules/prices/prices.server.ts";

/** What it costs, line by line: shown before anything is asked, and kept with what was asked. */
export function QuoteView({ quote }: { quote: QuoteWords }) {
  return (
    <section className="stack">
      <p>
        <strong>{quote.title}</strong>
      </p>
      <dl className="quote">
        {quote.lines.map(({ text, unit, amount }) => (
          <div key={`${text} ${unit}`}>
            <dt>
              {text} {unit ? <span className="quiet">× {unit}</span> : null}
            </dt>
            <dd>{amount}</dd>
          </div>
        ))}
        <div className="quote-total">
          <dt>
            {quote.public} {quote.deposit ? <span className="quiet">· {quote.deposit}</span> : null}
          </dt>
          <dd>{quote.total}</dd>
        </div>
      </dl>
      {quote.note ? <p className="quiet">{quote.note}</p> : null}
    </section>
  );
}
