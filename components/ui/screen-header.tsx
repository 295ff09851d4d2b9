import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { IconButton } from "./button";
import { BACK } from "./outlines";
import type { Surface } from "./surface";
import styles from "./screen-header.module.css";

export interface ScreenHeaderProps {
  title: string | undefined;
  /** Where it stands: in a wide tab the list beside it is the way back. */
  surface: Surface;
  back: { label: string; onClick: () => void };
  /** What can be done with the whole. */
  children: ComponentChildren;
}

/** What a screen is about, between the way back and what can be done with it. It takes the focus that nothing else has. */
export function ScreenHeader({ title, surface, back, children }: ScreenHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (surface === "popup" || !focused || focused === document.body) heading.current?.focus();
  }, [surface]);
  return (
    <header class={styles.header} data-surface={surface}>
      <IconButton
        class={styles.back}
        path={BACK}
        label={back.label}
        aria-keyshortcuts="Escape"
        onClick={back.onClick}
      />
      <h1 ref={heading} tabIndex={-1} title={title} dir="auto">
        {title}
      </h1>
      {children}
    </header>
  );
}
