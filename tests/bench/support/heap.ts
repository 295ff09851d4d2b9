import type { Session } from "./cdp.ts";

/** A snapshot of V8's heap as the protocol hands it over: rows of numbers, whose columns `node_fields` names. */
interface HeapSnapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** What stands outside of the heap that is measured: nodes of the document, and the snapshot's own. */
const OUTSIDE = new Set(["native", "synthetic"]);

/** Tells what a page's heap is made of, once what is not needed any more is gone: kB by kind. */
export async function readHeapKinds(session: Session): Promise<Record<string, number>> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  await session.send("HeapProfiler.enable");
  session.on("HeapProfiler.addHeapSnapshotChunk", collect);
  await session.send("HeapProfiler.takeHeapSnapshot", {});
  session.off("HeapProfiler.addHeapSnapshotChunk", collect);
  const taken: HeapSnapshot = JSON.parse(chunks.join(""));
  const { node_fields: fields, node_types: types } = taken.snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  const kinds: Record<string, number> = {};
  for (let at = 0; at < taken.nodes.length; at += fields.length) {
    const kind = types[0][taken.nodes[at + type] ?? 0] ?? "";
    if (OUTSIDE.has(kind)) continue;
    kinds[kind] = (kinds[kind] ?? 0) + (taken.nodes[at + size] ?? 0) / 1000;
  }
  return kinds;
}
