import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button, IconButton } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { MORE } from "../ui/outlines";
import styles from "./task.module.css";

/** One thing that can be done with a task. */
export interface MenuEntry {
  /** Stays the same while the words change: the browser closes the menu after the click. */
  key: string;
  label: string;
  run: () => void;
}

export interface TaskMenuProps {
  /** Where the task is in the web app. */
  address: string | null;
  entries: MenuEntry[];
  onOpen: () => void;
  /** Further entries. They are given the id of the menu, for buttons that close it. */
  children: (menu: string) => ComponentChildren;
}

/** What else can be done with a task. */
export function TaskMenu({ address, entries, onOpen, children }: TaskMenuProps) {
  const id = useId();
  const [opened, setOpened] = useState(0);
  return (
    <>
      <IconButton
        path={MORE}
        class={styles.more}
        label={i18n.t("task.more")}
        popovertarget={id}
        onClick={() => {
          setOpened((times) => times + 1);
          onOpen();
        }}
      />
      <div id={id} popover="auto" class={styles.menu}>
        {entries.map(({ key, label, run }) => (
          <Button key={key} popovertarget={id} popovertargetaction="hide" onClick={run}>
            {label}
          </Button>
        ))}
        {address !== null && (
          <>
            <CopyButton key={opened} look="plain" text={address} done={i18n.t("task.copied")}>
              {i18n.t("task.copyLink")}
            </CopyButton>
            <a class={styles.menuLink} href={address} target="_blank" rel="noopener noreferrer">
              {i18n.t("task.openInPneumatic")}
            </a>
          </>
        )}
        {children(id)}
      </div>
    </>
  );
}
