import type { LicenceView } from "../design-words.server.ts";

/** A licence with what it allows, said for each of its parts. */
export function LicenceWords({ licence, any, all }: { licence: LicenceView; any: string; all: string }) {
  return (
    <>
      {licence.joined ? <p>{licence.joined === "any" ? any : all}</p> : null}
      {licence.each.map(({ identifier, href, phrases }) => (
        <div key={identifier}>
          <p>
            <strong>{href ? <a href={href}>{identifier}</a> : identifier}</strong>
          </p>
          <ul>
            {phrases.map((phrase) => (
              <li key={phrase}>{phrase}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
