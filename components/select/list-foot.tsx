import { useLayoutEffect } from "preact/hooks";
import { effect } from "@preact/signals";
import { followBatch } from "./batch";
import { BatchBar } from "./batch-bar";
import { followSelectKeys } from "./select-keys";
import { dropGone, saidOfSelection, selecting } from "./selection";
import { SelectionBar } from "./selection-bar";

/** Under the list: what can be done with the rows that are chosen, or what becomes of those completed together. */
export function ListFoot() {
  useLayoutEffect(followSelectKeys, []);
  useLayoutEffect(() => effect(dropGone), []);
  useLayoutEffect(followBatch, []);
  return (
    <>
      {selecting.value ? <SelectionBar /> : <BatchBar />}
      <output class="visually-hidden">{saidOfSelection}</output>
    </>
  );
}
