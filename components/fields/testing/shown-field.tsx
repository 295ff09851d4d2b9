import { signal } from "@preact/signals";
import { cleanup, render } from "@testing-library/preact";
import { useState } from "preact/hooks";
import { afterEach, vi } from "vitest";
import { sampleConnection, sampleDirectory } from "../../../lib/app/testing/samples";
import type { Uploads, UploadState } from "../../../lib/app/uploads";
import type { FieldValue, OutputField } from "../../../lib/fields/output-field";
import type { Connection } from "../../../lib/store/stored";
import { TaskContext } from "../../task/task-context";
import { Field } from "../field";
import { FormContext } from "../form-context";

/** Uploads that do nothing but stand as they are said to, by the id of their file. */
export function fakeUploads(states: [string, UploadState][] = []) {
  return {
    states: signal<ReadonlyMap<string, UploadState>>(new Map(states)),
    start: vi.fn<Uploads["start"]>(),
    remove: vi.fn<Uploads["remove"]>(),
    add: vi.fn<Uploads["add"]>(),
  };
}

export interface Setting {
  error?: string;
  connection?: Connection;
  uploads?: Uploads;
  handOver?: () => void;
  earlier?: FieldValue;
}

/** Shows one field that keeps what is typed, and tells what it holds. */
export function show(
  field: OutputField,
  { error, connection = sampleConnection(), ...setting }: Setting = {},
) {
  const { uploads = fakeUploads(), handOver = null, earlier } = setting;
  const seen: FieldValue[] = [];
  const onLeave = vi.fn<() => void>();
  const onForgetEarlier = vi.fn<() => void>();
  function Holder() {
    const [value, setValue] = useState<FieldValue>(field.value);
    return (
      <Field
        field={field}
        value={value}
        error={error ?? null}
        earlier={earlier}
        onForgetEarlier={onForgetEarlier}
        onLeave={onLeave}
        onChange={(changed) => {
          seen.push(changed);
          setValue(changed);
        }}
      />
    );
  }
  render(
    <TaskContext.Provider value={{ connection, webAddress: null, checklists: [], mark: null }}>
      <FormContext.Provider
        value={{
          connection,
          directory: sampleDirectory(),
          uploads,
          place: { connection: "main", task: "17" },
          handOver,
        }}
      >
        <Holder />
      </FormContext.Provider>
    </TaskContext.Provider>,
  );
  return { last: () => seen.at(-1), onLeave, onForgetEarlier };
}

/** Begins each test anew. */
export function prepareField(): void {
  afterEach(cleanup);
}
