import { Fragment, type ComponentChildren } from "preact";
import type { Inline } from "../../lib/text/ast";
import { isServedFile } from "../../lib/text/safe-link";
import { CheckItem } from "./check-item";
import { FileLink } from "./file-link";
import { LoadImage } from "./load-image";
import styles from "./prose.module.css";
import { SafeAnchor } from "./safe-anchor";
import { useTaskSurroundings } from "./task-context";

/** Pieces of text inside a block, as nodes. */
export function Inlines({ items }: { items: Inline[] }) {
  return (
    <>
      {items.map((item, index) => (
        <Fragment key={index}>
          <One item={item} />
        </Fragment>
      ))}
    </>
  );
}

function One({ item }: { item: Inline }): ComponentChildren {
  switch (item.kind) {
    case "text":
      return item.text;
    case "strong":
      return <strong>{<Inlines items={item.children} />}</strong>;
    case "emphasis":
      return <em>{<Inlines items={item.children} />}</em>;
    case "deleted":
      return <del>{<Inlines items={item.children} />}</del>;
    case "code":
      return <code>{item.text}</code>;
    case "break":
      return <br />;
    case "link":
      return <Link url={item.url} items={item.children} />;
    case "image":
      return item.entity === "image" ? (
        <LoadImage url={item.url} name={item.name} />
      ) : (
        <FileLink url={item.url} name={item.name} />
      );
    case "mention":
      return <span class={styles.mention}>@{item.name}</span>;
    case "check":
      return <Check checklist={item.checklist} item={item.item} text={item.children} />;
  }
}

function Link({ url, items }: { url: string; items: Inline[] }) {
  const { connection } = useTaskSurroundings();
  const text = textOf(items);
  if (isServedFile(url, connection.files)) return <FileLink url={url} name={text} />;
  return (
    <SafeAnchor url={url} text={text}>
      <Inlines items={items} />
    </SafeAnchor>
  );
}

function Check({ checklist, item, text }: { checklist: string; item: string; text: Inline[] }) {
  const { checklists } = useTaskSurroundings();
  const list = checklists.find(({ apiName }) => apiName === checklist);
  const found = list?.items.find(({ apiName }) => apiName === item);
  if (!list || !found) return <Inlines items={text} />;
  return (
    <CheckItem checklist={list} item={found}>
      <Inlines items={text} />
    </CheckItem>
  );
}

function textOf(items: Inline[]): string {
  return items
    .map((item) => {
      if (item.kind === "text" || item.kind === "code") return item.text;
      return "children" in item ? textOf(item.children) : "";
    })
    .join("");
}
