import { useMemo } from "preact/hooks";
import { i18n } from "#i18n";
import type { Block, ListItem, ParsedText } from "../../lib/text/ast";
import { parseMarkdown } from "../../lib/text/parse-markdown";
import { Inlines } from "./inlines";
import styles from "./prose.module.css";

/** The server's Markdown as nodes. Nothing in it ever becomes HTML. */
export function Prose({ source }: { source: string }) {
  return <ParsedProse text={useMemo(() => parseMarkdown(source), [source])} />;
}

/** The same for a text that has been parsed already. */
export function ParsedProse({ text: { blocks, cut } }: { text: ParsedText }) {
  return (
    <div class={styles.prose} dir="auto">
      <Blocks blocks={blocks} />
      {cut && <p class={styles.aside}>{i18n.t("task.textCut")}</p>}
    </div>
  );
}

/** The same for a place that takes words only, such as a label: blocks become one run of text. */
export function InlineProse({ source }: { source: string }) {
  const { blocks } = useMemo(() => parseMarkdown(source), [source]);
  return <Inlines items={blocks.flatMap((block) => ("children" in block ? block.children : []))} />;
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </>
  );
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Inlines items={block.children} />
        </p>
      );
    case "heading":
      return (
        <h2 class={block.level <= 2 ? styles.large : undefined}>
          <Inlines items={block.children} />
        </h2>
      );
    case "quote":
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case "code":
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case "rule":
      return <hr />;
    case "list":
      return block.start === null ? (
        <ul>
          <Items items={block.items} />
        </ul>
      ) : (
        <ol start={block.start}>
          <Items items={block.items} />
        </ol>
      );
    case "table":
      return <Table table={block} />;
  }
}

function Items({ items }: { items: ListItem[] }) {
  return (
    <>
      {items.map(({ ticked, blocks }, index) => (
        <li key={index} class={ticked === null ? undefined : styles.boxed}>
          {ticked !== null && (
            <>
              <span aria-hidden="true">{ticked ? "☑" : "☐"} </span>
              <span class="visually-hidden">{i18n.t(ticked ? "task.box.ticked" : "task.box.open")}</span>
            </>
          )}
          <Blocks blocks={blocks} />
        </li>
      ))}
    </>
  );
}

function Table({ table }: { table: Extract<Block, { kind: "table" }> }) {
  const alignment = (index: number) => styles[`align-${table.align[index] ?? "start"}`];
  return (
    // A wide table scrolls in itself, so it must take the focus to be scrolled from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section class={styles.scroll} tabIndex={0} aria-label={i18n.t("task.table")}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell, index) => (
              <th key={index} scope="col" class={alignment(index)}>
                <Inlines items={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, index) => (
                <td key={index} class={alignment(index)}>
                  <Inlines items={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
