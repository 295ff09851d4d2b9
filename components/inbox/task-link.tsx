import type { ComponentChildren } from "preact";
import { formatRoute, goTo, route } from "../../lib/app/route";
import type { Item } from "./inbox-model";
import { activeKey } from "./list-place";
import styles from "./rows.module.css";

/** A row that leads to its task or launch, in this page or, as the person holds a key, in another tab. */
export function TaskLink({
  item,
  reachable,
  urgent = false,
  children,
}: {
  item: Item & { task: string };
  reachable: boolean;
  urgent?: boolean;
  children: ComponentChildren;
}) {
  const place = placeOf(item);
  const address = formatRoute(place);
  return (
    <a
      class={`${styles.link} ${urgent ? styles.urgent : ""}`}
      href={`/inbox.html${address}`}
      data-key={item.key}
      tabIndex={reachable ? 0 : -1}
      aria-current={formatRoute(route.value) === address ? "true" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        activeKey.value = item.key;
        goTo(place);
      }}
    >
      {children}
    </a>
  );
}

/** A launch that needs the person stands in the list under its key (see `launchKey`). No task's id has a colon. */
function placeOf({ connection: { id: connection }, task }: Item & { task: string }) {
  const [kind, template, ancestorTask] = task.split(":");
  return kind === "launch" && template
    ? ({ screen: "launch", connection, template, ancestorTask } as const)
    : ({ screen: "task", connection, task } as const);
}
