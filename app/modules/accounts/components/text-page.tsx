import { Narrow, PageTitle } from "#app/ui/layout.tsx";
import { Link } from "#app/ui/link.tsx";

export interface TextPageView {
  title: string;
  line?: string;
  sections: { heading: string; paragraphs?: string[]; items?: string[]; link?: { href: string; label: string } }[];
}

/** A page that is read: headings, paragraphs, lists. */
export function TextPage({ title, line, sections }: TextPageView) {
  return (
    <Narrow>
      <article className="stack">
        <PageTitle line={line}>{title}</PageTitle>
        {sections.map(({ heading, paragraphs = [], items = [], link }) => (
          <section key={heading} className="stack mt-4">
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {items.length > 0 ? (
              <ul className="list-disc pl-6">
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ) : null}
            {link ? (
              <p>
                <Link href={link.href}>{link.label}</Link>
              </p>
            ) : null}
          </section>
        ))}
      </article>
    </Narrow>
  );
}
