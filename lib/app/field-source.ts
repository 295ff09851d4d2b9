import type { Signal } from "@preact/signals";
import { mergeColumns, type DataColumn, type DataRow } from "../data/data-row";
import { succeed } from "../http/failure";
import type { Connection } from "../store/stored";
import type { callServer } from "./call-server";
import { createPager, type Pager } from "./pager";

/** How many workflows are asked for at once: few enough for a page to be read between two frames. */
const PAGE = 250;
/** Longer lists of fields would make too long an address. */
const LONGEST_LIST = 3000;

export type StatusChoice = "" | "running" | "done" | "snoozed";

export interface FieldSource {
  pager: Pager<DataRow>;
  /** Whether the values of a field are read. */
  reads: (key: string) => boolean;
}

export interface FieldSourceOptions {
  connection: Connection;
  callServer: typeof callServer;
  template: string;
  status: StatusChoice;
  /** Keys of the fields that are wanted; null for all. */
  fields: string[] | null;
  /** Grows by the fields that turn up. */
  columns: Signal<DataColumn[]>;
}

/** Reads the values of all workflows of a template, page by page. */
export function createFieldSource(options: FieldSourceOptions): FieldSource {
  const { connection, callServer: call, template, status, columns } = options;
  const fields = options.fields && options.fields.join().length > LONGEST_LIST ? null : options.fields;
  const pager = createPager<DataRow>(async (offset) => {
    const answer = await call(connection, (client, http) =>
      client.listWorkflowFields(http, {
        template,
        status: status === "" ? undefined : status,
        fields: fields ?? undefined,
        limit: PAGE,
        offset,
      }),
    );
    if (!answer.ok) return answer;
    const { count, rows, unreadable } = answer.value;
    columns.value = mergeColumns(columns.value, answer.value.columns);
    return succeed({ count, items: rows, unreadable });
  });
  return { pager, reads: (key) => fields === null || fields.includes(key) };
}
