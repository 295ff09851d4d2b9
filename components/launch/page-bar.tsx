import { useContext, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { PickedPage } from "../../lib/store/stored";
import { Button, IconButton } from "../ui/button";
import { Icon } from "../ui/icons";
import { CLOSE, PAGE } from "../ui/outlines";
import { LaunchContext } from "./launch-context";
import styles from "./page.module.css";
import { usePicked } from "./use-picked";

/** Over the templates: starts with the page under the popup, or tells with what will be started. */
export function PageBar({ canRead }: { canRead: boolean }) {
  const { keepPicked, readThisPage } = useContext(LaunchContext);
  const picked = usePicked();
  const [refused, setRefused] = useState(false);
  if (picked) {
    return (
      <div class={styles.bar}>
        <Icon path={PAGE} />
        <p class={styles.what} title={picked.url || undefined} dir="auto">
          {i18n.t("launch.page.with", [nameOfPicked(picked)])}
        </p>
        <IconButton
          path={CLOSE}
          label={i18n.t("launch.page.withoutHint")}
          onClick={() => void keepPicked(null)}
        />
      </div>
    );
  }
  if (!canRead) return null;
  const read = async () => {
    const page = await readThisPage(Date.now());
    if (page) await keepPicked(page);
    setRefused(page === null);
  };
  return (
    <div class={styles.bar}>
      {refused ? (
        <p role="alert">{i18n.t("launch.page.unknown")}</p>
      ) : (
        <Button look="link" class={styles.offer} onClick={() => void read()}>
          <Icon path={PAGE} />
          {i18n.t("launch.page.start")}
        </Button>
      )}
    </div>
  );
}

/** What was picked, in a few words: the selection, else what it is called, else where it is. */
export function nameOfPicked({ selection, link, image, title, url }: PickedPage): string {
  const words = Array.from((selection || link || image || title || url).replace(/\s+/g, " ").trim());
  return words.length > 60 ? `${words.slice(0, 59).join("")}…` : words.join("");
}
