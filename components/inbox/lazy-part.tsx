import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "../ui/button";
import styles from "./task-pane.module.css";

/** How a part stands: what it is once it is loaded, and whether that has failed. */
export interface LazyPart<Part> {
  part: Part | undefined;
  failed: boolean;
}

/** Makes a part of the app that is loaded once, by hand or when it is first shown. */
export function lazyPart<Part>(load: () => Promise<Part>) {
  let loaded: Part | undefined;
  const loadPart = async () => (loaded ??= await load());
  function usePart(): LazyPart<Part> {
    const state = useSignal<LazyPart<Part>>({ part: loaded, failed: false });
    useEffect(() => {
      if (state.peek().part) return;
      loadPart().then(
        (part) => {
          state.value = { part, failed: false };
        },
        () => {
          state.value = { part: undefined, failed: true };
        },
      );
    }, [state]);
    return state.value;
  }
  return { loadPart, usePart };
}

/** Stands in the place of a part until it is loaded: quiet lines, or that it cannot be. `loading` is read aloud. */
export function NotYet({ failed, loading }: { failed: boolean; loading: string }) {
  if (failed) {
    return (
      <div class={styles.remark}>
        <p>{i18n.t("inbox.pane.failed")}</p>
        <Button onClick={() => location.reload()}>{i18n.t("inbox.pane.reload")}</Button>
      </div>
    );
  }
  return (
    <div class={styles.skeleton}>
      <output class="visually-hidden">{loading}</output>
      <div />
      <div />
      <div />
    </div>
  );
}
