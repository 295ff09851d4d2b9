import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Connection, Directory } from "../../lib/store/stored";
import type { FilePlace, Uploads } from "../../lib/app/uploads";

/** What the fields of one task's form share. */
export interface FormSurroundings {
  connection: Connection;
  /** People and groups: `undefined` until storage has answered, null while they have never been read. */
  directory: Directory | null | undefined;
  uploads: Uploads;
  place: Omit<FilePlace, "field">;
  /** Set where a file picker would close this page: goes on in a tab instead, with everything typed so far. */
  handOver: (() => void) | null;
}

export const FormContext = createContext<FormSurroundings | null>(null);

/** What the fields of this form share. Only for components inside a form. */
export function useForm(): FormSurroundings {
  const surroundings = useContext(FormContext);
  if (!surroundings) throw new Error("a field outside of a form");
  return surroundings;
}
