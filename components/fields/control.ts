import type { FieldValue, OutputField } from "../../lib/fields/output-field";

/** What every control gets: ids that tie it to its label and notes, and where its changes go. */
export interface ControlProps {
  field: OutputField;
  id: string;
  /** Ids of hint and error. */
  describedBy: string | undefined;
  invalid: boolean;
  onChange: (value: FieldValue) => void;
  /** The person has left the control, so its error may be shown. */
  onLeave: () => void;
}

/** The attributes that tell assistive technology how a control stands. */
export function stateOf({ describedBy, invalid, field }: ControlProps) {
  return {
    "aria-describedby": describedBy,
    "aria-invalid": invalid ? ("true" as const) : undefined,
    "aria-required": field.required ? ("true" as const) : undefined,
  };
}
