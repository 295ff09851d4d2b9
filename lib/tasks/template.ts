import type { AnyField, Fieldset } from "../fields/output-field";

/** A template this person may start, with the form it begins with (reference §15). */
export interface LaunchTemplate {
  id: string;
  name: string;
  /** Markdown of the server's kind. */
  description: string;
  /** How its workflows are named, with `{{…}}` for what the server puts in; null for its usual date and name. */
  namePattern: string | null;
  /** Inactive ones cannot be started. */
  active: boolean;
  steps: number;
  /** How many workflows there are of it. Told only where the list is ordered by use. */
  uses: number | null;
  /** In the order they are shown, with the template's defaults as values. Fields inside fieldsets are not repeated here. */
  fields: AnyField[];
  fieldsets: Fieldset[];
}

/** A workflow that has just been started. */
export interface LaunchedWorkflow {
  /** Null where the server does not tell. */
  id: string | null;
  /** Empty where the server does not tell. */
  name: string;
}
