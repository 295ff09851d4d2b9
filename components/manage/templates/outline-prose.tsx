import { useMemo } from "preact/hooks";
import type { Block } from "../../../lib/text/ast";
import { parseMarkdown } from "../../../lib/text/parse-markdown";
import { ParsedProse } from "../../task/prose";

/** A text of a template. Its headings are no headings of the outline, which has its own. */
export function OutlineProse({ source }: { source: string }) {
  const text = useMemo(() => {
    const { blocks, cut } = parseMarkdown(source);
    return { cut, blocks: blocks.map(withoutHeading) };
  }, [source]);
  return <ParsedProse text={text} />;
}

function withoutHeading(block: Block): Block {
  return block.kind === "heading"
    ? { kind: "paragraph", children: [{ kind: "strong", children: block.children }] }
    : block;
}
