import { i18n } from "#i18n";
import { isServedFile } from "../../lib/text/safe-link";
import { Icon } from "../ui/icons";
import { FILE } from "../ui/outlines";
import { LoadImage } from "./load-image";
import styles from "./prose.module.css";
import { SafeAnchor } from "./safe-anchor";
import { useTaskSurroundings } from "./task-context";

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/**
 * A file somebody attached. Only the key opens what lies on the file service, so a plain link would lead to a sign-in
 * page (reference §31.19): pictures are loaded here, everything else on the task's page in the web app.
 */
export function FileLink({ url, name }: { url: string; name: string }) {
  const { connection, webAddress } = useTaskSurroundings();
  if (!isServedFile(url, connection.files)) return <SafeAnchor url={url}>{name}</SafeAnchor>;
  if (PICTURE.test(name)) return <LoadImage url={url} name={name} />;
  return (
    <span class={styles.file}>
      <Icon path={FILE} />
      {webAddress ? (
        <a
          href={webAddress}
          target="_blank"
          rel="noopener noreferrer"
          title={i18n.t("task.file.opensInPneumatic")}
        >
          {name}
        </a>
      ) : (
        <span>{name}</span>
      )}
    </span>
  );
}
