import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { hiddenHost, safeLink } from "../../lib/text/safe-link";
import styles from "./prose.module.css";

/**
 * A link that is only followed where that is safe. If its text is another address, the host it really leads to stands
 * beside it.
 */
export function SafeAnchor({
  url,
  text,
  children,
}: {
  url: string;
  text?: string;
  children: ComponentChildren;
}) {
  const link = safeLink(url);
  if (!link) {
    return (
      <>
        {children} <span class={styles.aside}>{i18n.t("task.unsafeLink")}</span>
      </>
    );
  }
  const shown = text ?? (typeof children === "string" ? children : "");
  const host = hiddenHost(shown, link);
  return (
    <>
      <a href={link.href} title={link.href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
      {host && <span class={styles.aside}> ({host})</span>}
    </>
  );
}
