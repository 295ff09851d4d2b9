import { useContext, useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { originPattern, requestAccess } from "../../lib/app/permissions";
import type { Failure } from "../../lib/http/failure";
import { isServedFile, safeLink } from "../../lib/text/safe-link";
import { Button } from "../ui/button";
import { failureSentence } from "../ui/failure-sentence";
import { Icon } from "../ui/icons";
import { IMAGE } from "../ui/outlines";
import styles from "./prose.module.css";
import { ServicesContext, useTaskSurroundings } from "./task-context";

type Loading =
  { state: "idle" | "loading" } | { state: "shown"; source: string } | { state: "failed"; failure: Failure };

/** A picture that is fetched only when the person asks for it, so that opening a task tells nobody anything. */
export function LoadImage({ url, name }: { url: string; name: string }) {
  const { connection } = useTaskSurroundings();
  const { loadImage } = useContext(ServicesContext);
  const [loading, setLoading] = useState<Loading>({ state: "idle" });
  const mounted = useRef(true);
  useLayoutEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );
  const source = loading.state === "shown" ? loading.source : null;
  useLayoutEffect(() => (source === null ? undefined : () => URL.revokeObjectURL(source)), [source]);

  const link = safeLink(url);
  if (!link) return <span>{name}</span>;
  if (source !== null) return <img class={styles.image} src={source} alt={name} />;

  const load = async () => {
    const foreign = !isServedFile(link.href, connection.files);
    setLoading({ state: "loading" });
    if (foreign) await requestAccess([originPattern(link.href)], false);
    const answer = await loadImage(connection, link.href);
    if (!mounted.current) return;
    setLoading(
      answer.ok
        ? { state: "shown", source: URL.createObjectURL(answer.value) }
        : { state: "failed", failure: answer.failure },
    );
  };
  return (
    <span class={styles.picture}>
      <Button
        aria-disabled={loading.state === "loading"}
        onClick={() => loading.state !== "loading" && void load()}
      >
        <Icon path={IMAGE} />
        {loading.state === "loading"
          ? i18n.t("task.image.loading")
          : i18n.t("task.image.load", [name || link.host])}
      </Button>
      {loading.state === "failed" && (
        <span role="alert" class={styles.failed}>
          {failureSentence(loading.failure)}
        </span>
      )}
    </span>
  );
}
