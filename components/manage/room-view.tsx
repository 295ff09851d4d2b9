import { i18n } from "#i18n";
import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../ui/button";
import type { Room, RoomProps } from "./rooms";
import styles from "./manage.module.css";

type Loaded =
  { state: "loading" } | { state: "loaded"; Content: ComponentType<RoomProps> } | { state: "failed" };

/** A room, or quiet lines in its place until it is loaded. */
export function RoomView({ room, ...props }: RoomProps & { room: Room }) {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading" });
  useEffect(() => {
    room.load().then(
      (Content) => setLoaded({ state: "loaded", Content }),
      () => setLoaded({ state: "failed" }),
    );
  }, [room]);
  if (loaded.state === "loaded") return <loaded.Content {...props} />;
  if (loaded.state === "loading") {
    return <output class={styles.remark}>{i18n.t("managePage.loading")}</output>;
  }
  return (
    <div class={styles.remark} role="alert">
      <p>{i18n.t("inbox.pane.failed")}</p>
      <Button onClick={() => location.reload()}>{i18n.t("inbox.pane.reload")}</Button>
    </div>
  );
}
