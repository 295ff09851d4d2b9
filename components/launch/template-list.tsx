import { useMemo, useRef } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { formatRoute, goTo } from "../../lib/app/route";
import type { LaunchTemplate } from "../../lib/tasks/template";
import { readFirstWords } from "../../lib/text/plain-text";
import { readWords, searchItems } from "../../lib/text/search-text";
import { moveBetweenRows } from "../home/row-links";
import { IconButton } from "../ui/button";
import { Marked } from "../ui/marked";
import { STAR } from "../ui/outlines";
import home from "../home/home-list.module.css";
import type { LaunchPlace } from "./launch-context";
import styles from "./launch.module.css";

type Described = LaunchTemplate & { details: string };

export interface TemplateListProps {
  templates: LaunchTemplate[];
  query: string;
  favourites: string[];
  onToggle: (template: string) => void;
  place: LaunchPlace & { connection: string };
}

/** The templates in two groups. The arrow keys, j and k lead through both. */
export function TemplateList({ templates, query, favourites, onToggle, place }: TemplateListProps) {
  const root = useRef<HTMLDivElement>(null);
  const rows = useMemo(
    () => templates.map((template) => ({ ...template, details: readFirstWords(template.description) })),
    [templates],
  );
  const found = useMemo(
    () => searchItems(rows, query, ({ name, details }) => `${name} ${details}`),
    [rows, query],
  );
  const words = useMemo(() => readWords(query), [query]);
  const starred = found.filter(({ id }) => favourites.includes(id));
  const others = found.filter(({ id }) => !favourites.includes(id));
  if (found.length === 0) {
    return (
      <output class={styles.nothing}>
        {templates.length === 0 ? i18n.t("launch.none") : i18n.t("launch.noMatch", [query.trim()])}
      </output>
    );
  }

  const group = (title: string, items: Described[]) =>
    items.length > 0 && (
      <>
        <h2 class={styles.heading}>
          {title} <span>{items.length}</span>
        </h2>
        <ul aria-label={title}>
          {items.map((template) => (
            <Row
              key={template.id}
              template={template}
              words={words}
              favourite={favourites.includes(template.id)}
              onToggle={() => onToggle(template.id)}
              place={place}
            />
          ))}
        </ul>
      </>
    );
  return (
    // The keys move the focus between links, which take everything else themselves.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} onKeyDown={(event) => moveBetweenRows(event, root.current)}>
      {group(i18n.t("launch.favourites"), starred)}
      {group(i18n.t(starred.length > 0 ? "launch.others" : "launch.all"), others)}
    </div>
  );
}

interface RowProps {
  template: Described;
  words: string[];
  favourite: boolean;
  onToggle: () => void;
  place: LaunchPlace & { connection: string };
}

function Row({ template, words, favourite, onToggle, place }: RowProps) {
  const target = { ...place, template: template.id, operation: undefined };
  const { details } = template;
  const steps = i18n.t("launch.steps", template.steps);
  return (
    <li class={styles.row}>
      <a
        class={`${home.link} ${styles.link}`}
        href={browser.runtime.getURL("/inbox.html") + formatRoute(target)}
        data-row
        aria-current={place.template === template.id ? "true" : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          goTo(target);
        }}
      >
        <span class={home.name} dir="auto">
          <Marked text={template.name || i18n.t("launch.unnamed")} words={words} />
        </span>
        <span class={home.details} dir="auto">
          {steps}
          {details && " · "}
          <Marked text={details} words={words} />
        </span>
      </a>
      <IconButton
        path={STAR}
        label={i18n.t(favourite ? "launch.unstar" : "launch.star", [template.name])}
        title={i18n.t(favourite ? "launch.unstarHint" : "launch.starHint")}
        class={favourite ? styles.starred : styles.star}
        onClick={onToggle}
      />
    </li>
  );
}
