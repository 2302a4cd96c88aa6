import { Tabs } from "#app/ui/chips.tsx";
import { Label } from "#app/ui/label.tsx";
import { Breadcrumb, PageTitle } from "#app/ui/layout.tsx";

type HeadingProps = {
  page: {
    heading: string;
    campaign: { title: string; code: string; href: string };
    tabs: readonly { href: string; label: string; current: boolean }[];
  };
  label: string;
  line?: string;
};

/** Above the three pages of giving. */
export function GivingHeading({ page, label, line }: HeadingProps) {
  const { campaign, heading } = page;
  return (
    <>
      <Breadcrumb trail={[{ href: campaign.href, label: campaign.title }, { label: heading }]} />
      <Tabs label={label} choices={page.tabs} />
      <PageTitle label={<Label kind="production" word={campaign.title} code={campaign.code} />} line={line}>
        {heading}
      </PageTitle>
    </>
  );
}
