import { titled } from "#app/platform/http/title.ts";
import { visitOf } from "#app/platform/http/visit.server.ts";
import { Link } from "#app/ui/link.tsx";
import { type DeliveryNote, deliveryNote } from "../views/note.view.server.ts";
import { shipmentOfPage } from "../views/shipment-page.view.server.ts";
import type { Route } from "./+types/note";
import "../components/delivery-note.css";

export const handle = { bare: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const visit = visitOf(context);
  return deliveryNote(visit, await shipmentOfPage(visit, request, params.code));
}

export const meta: Route.MetaFunction = ({ loaderData }) => titled(loaderData);

function Head({ page }: { page: DeliveryNote }) {
  const { words } = page;
  return (
    <>
      <header>
        <div>
          <h1>
            {words.note_of} {page.code}
          </h1>
          <p>
            {page.campaign} · {page.date}
          </p>
          {page.transfer ? <p>{page.transfer}</p> : null}
          <p className="address">{page.address}</p>
        </div>
        <img src={page.qr} alt="" width="120" height="120" />
      </header>
      <dl>
        <dt>{words.fact_from}</dt>
        <dd>{page.from}</dd>
        <dt>{words.fact_to}</dt>
        <dd>{[page.to, page.request].filter(Boolean).join(" · ")}</dd>
        {page.via ? (
          <>
            <dt>{words.fact_via}</dt>
            <dd>{page.via}</dd>
          </>
        ) : null}
      </dl>
    </>
  );
}

/** The three last columns are filled in by hand, on paper. */
function Lines({ page }: { page: DeliveryNote }) {
  const { words } = page;
  const byHand = [words.note_good, words.note_damaged, words.note_missing];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col">{words.bag}</th>
          <th scope="col">{words.note_revision}</th>
          <th scope="col" className="end">
            {words.note_quantity}
          </th>
          {byHand.map((word) => (
            <th key={word} scope="col" className="by-hand">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.lines.map((line) => (
          <tr key={line.id}>
            <td>{line.item}</td>
            <td>{line.lot}</td>
            <td>{line.revision}</td>
            <td className="end">{line.quantity}</td>
            {byHand.map((word) => (
              <td key={word} className="by-hand empty-cell" />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export default function Note({ loaderData: page }: Route.ComponentProps) {
  const { words } = page;
  return (
    <>
      <nav className="delivery-note-links" aria-label={words.note_of}>
        <Link href={page.back}>{words.note_back}</Link>
        <span>{words.note_print}</span>
      </nav>
      <article className="delivery-note">
        <Head page={page} />
        <Lines page={page} />
        <p>
          <strong>{page.total}</strong>
        </p>
        <section>
          <h2>{words.note_regime}</h2>
          <p>{page.regime}</p>
          {page.derogations.length === 0 ? <p>{words.note_no_derogation}</p> : null}
          <ul>
            {page.derogations.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        {page.hands.length > 0 ? (
          <section>
            <h2>{words.note_hands}</h2>
            <ul>
              {page.hands.map((hand) => (
                <li key={hand.id}>
                  {hand.words}. <span dir="auto">{hand.more}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <p>{words.note_count}</p>
        <p className="sign">{words.note_sign}</p>
        <footer>{page.campaignAddress}</footer>
      </article>
    </>
  );
}
