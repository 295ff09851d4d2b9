import { i18n } from "#i18n";
import { openOptions } from "../../lib/app/open-options";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { FIXED_KEYS, GROUP_NAMES, KEY_GROUPS } from "./key-groups";
import styles from "./key-help.module.css";
import { Keys } from "./keys";
import { keysOf } from "./with-key";

/** Every key and what it does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={i18n.t("keys.title")}
      cancel={i18n.t("keys.close")}
      action={<Button onClick={() => void openOptions()}>{i18n.t("keys.change")}</Button>}
      onClose={onClose}
    >
      {/* It has the focus at first: with the button at its end, a long list would open at its end. */}
      <div class={styles.groups} tabIndex={-1} autofocus>
        {GROUP_NAMES.map((group) => (
          <section key={group}>
            <h3>{i18n.t(`keys.group.${group}`)}</h3>
            <dl class={styles.keys}>
              {KEY_GROUPS[group].map((command) => (
                <Line key={command} keys={keysOf(command)} does={i18n.t(`keys.command.${command}`)} />
              ))}
              {FIXED_KEYS[group].map(({ keys, name }) => (
                <Line key={name} keys={keys} does={i18n.t(`keys.fixed.${name}`)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** A command without keys is not listed. */
function Line({ keys, does }: { keys: string | undefined; does: string }) {
  if (keys === undefined) return null;
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        <Keys keys={keys} />
      </dd>
    </div>
  );
}
