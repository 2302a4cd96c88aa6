import { useT } from "#app/platform/i18n/react.tsx";
import { Link } from "#app/ui/link.tsx";

/** Stands where data about people is asked: what for, and where the rest is written. */
export function PrivacyNotice() {
  const t = useT();
  return (
    <p className="quiet">
      {t("accounts.privacy_notice")} <Link href="/privacy">{t("accounts.privacy_link")}</Link>
    </p>
  );
}
