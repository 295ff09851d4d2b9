import { i18n } from "#i18n";
import type { CSSProperties } from "preact";
import { useEffect } from "preact/hooks";
import { query } from "../find/find-state";
import { painted } from "./painted";
import { sections, type Item, type Section } from "./inbox-model";
import { activeKey, reachablePlace } from "./list-place";
import { HEADING_REM, readRowRem, sliceSections, type Slice } from "./list-window";
import { late } from "./load-late";
import { Row } from "./rows";
import { useListView } from "./use-list-view";
import styles from "./task-list.module.css";

/** Rows mounted beyond the edges: none before the first paint, then enough for a fling. */
const MARGIN = 20;
/** The same for a list that every letter changes, until it is scrolled. */
const FEW = 2;

/** The list, group by group. Only rows in and near the view are in the document; the keys reach all of them. */
export function TaskList() {
  const groups = sections.value;
  const { scroller, view, heights, look, scrollTo } = useListView();
  const reachable = reachablePlace(groups, activeKey.value);
  const counts = groups.map(({ items }) => items.length);
  const margin = !painted.value ? 0 : query.value && view.value.top === 0 ? FEW : MARGIN;
  const slices = sliceSections(counts, view.value, heights, margin);
  const part = late.value;
  const style: CSSProperties = { "--row": `${readRowRem()}rem`, "--heading": `${HEADING_REM}rem` };

  useEffect(() => {
    if (!part) return;
    const seen = sliceSections(counts, view.value, heights, 0);
    const tasks = groups.flatMap(({ items }, index) => items.slice(seen[index]?.start, seen[index]?.end));
    return part.detailTasks(
      tasks.flatMap((item) =>
        item.kind === "task" ? [{ connection: item.connection.id, task: item.task }] : [],
      ),
    );
  });

  return (
    <div
      class={styles.scroller}
      ref={scroller}
      style={style}
      onScroll={look}
      onFocusIn={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>("[data-key]") : null;
        if (row) activeKey.value = row.dataset.key ?? null;
      }}
    >
      {groups.map((section, index) => (
        <SectionOfRows
          key={section.key ?? section.name}
          section={section}
          slice={slices[index] ?? { start: 0, end: 0 }}
          reachable={reachable?.section === index ? reachable.index : null}
        />
      ))}
      {part && <part.ListFocus {...{ scroller, heights, scrollTo, reachable }} />}
    </div>
  );
}

interface SectionProps {
  section: Section;
  slice: Slice;
  /** Index of the row the Tab key reaches, if it is in this section. It is in the document wherever it stands. */
  reachable: number | null;
}

function SectionOfRows({
  section: { name, key = name, title, items },
  slice: { start, end },
  reachable,
}: SectionProps) {
  const size: CSSProperties = { "--count": items.length };
  const row = (item: Item | undefined, index: number) =>
    item && (
      <Row key={item.key} item={item} index={index} count={items.length} reachable={index === reachable} />
    );
  const apart =
    reachable !== null && (reachable < start || reachable >= end) ? row(items[reachable], reachable) : null;
  return (
    <div>
      <h2 id={`group-${key}`} class={`${styles.heading} ${styles[name] ?? ""}`}>
        {title ?? i18n.t(`inbox.group.${name}`)} <span>{items.length}</span>
      </h2>
      <ul class={styles.rows} style={size} aria-labelledby={`group-${key}`}>
        {reachable !== null && reachable < start && apart}
        {items.slice(start, end).map((item, offset) => row(item, start + offset))}
        {reachable !== null && reachable >= end && apart}
      </ul>
    </div>
  );
}
