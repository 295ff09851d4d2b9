import type { Block, Inline } from "./ast";

/** Which checklist items stand in a text, each as `<checklist api name>|<item api name>`. */
export function findChecks(blocks: Block[]): Set<string> {
  const found = new Set<string>();
  for (const block of blocks) searchBlock(block, found);
  return found;
}

function searchBlock(block: Block, found: Set<string>): void {
  if (block.kind === "list")
    for (const item of block.items) for (const inner of item.blocks) searchBlock(inner, found);
  else if (block.kind === "quote") for (const inner of block.blocks) searchBlock(inner, found);
  else if (block.kind === "table")
    for (const cell of [...block.head, ...block.rows.flat()]) searchInlines(cell, found);
  else if ("children" in block) searchInlines(block.children, found);
}

function searchInlines(items: Inline[], found: Set<string>): void {
  for (const item of items) {
    if (item.kind === "check") found.add(`${item.checklist}|${item.item}`);
    if ("children" in item) searchInlines(item.children, found);
  }
}
