import { useEffect, useRef } from "preact/hooks";
import { i18n } from "#i18n";
import type { Surface } from "../inbox/inbox-header";
import styles from "../task/task.module.css";
import { IconButton } from "../ui/button";
import { BACK, STAR } from "../ui/outlines";
import launch from "./launch.module.css";

export interface LaunchHeaderProps {
  name: string;
  surface: Surface;
  favourite: boolean;
  onToggle: () => void;
  onBack: () => void;
}

/** The template's name, the way back to the others, and whether it is a favourite. */
export function LaunchHeader({ name, surface, favourite, onToggle, onBack }: LaunchHeaderProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (surface === "popup" || !focused || focused === document.body) title.current?.focus();
  }, [surface]);
  return (
    <header class={styles.header} data-surface={surface}>
      <IconButton
        class={styles.back}
        path={BACK}
        label={i18n.t("launch.back")}
        aria-keyshortcuts="Escape"
        onClick={onBack}
      />
      <h1 ref={title} tabIndex={-1} title={name} dir="auto">
        {name || i18n.t("launch.unnamed")}
      </h1>
      <IconButton
        path={STAR}
        label={i18n.t(favourite ? "launch.unstar" : "launch.star", [name])}
        class={favourite ? launch.chosen : ""}
        onClick={onToggle}
      />
    </header>
  );
}
