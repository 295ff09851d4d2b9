import type { FieldValue } from "../../lib/fields/output-field";
import { CheckboxChoices, DropdownChoice, RadioChoice } from "./choice-controls";
import type { ControlProps } from "./control";
import { DateControl } from "./date-control";
import { FileControl } from "./file-control";
import { PersonControl } from "./person-control";
import { AddressText, LongText, NumberText, ShortText } from "./text-controls";

/** The right control for a value's type. */
export function FieldControl({ value, ...props }: ControlProps & { value: FieldValue }) {
  switch (value.type) {
    case "string":
      return <ShortText {...props} text={value.text} />;
    case "text":
      return <LongText {...props} text={value.text} />;
    case "number":
      return <NumberText {...props} text={value.text} />;
    case "url":
      return <AddressText {...props} text={value.text} />;
    case "date":
      return <DateControl {...props} seconds={value.seconds} />;
    case "radio":
      return <RadioChoice {...props} choice={value.choice} />;
    case "dropdown":
      return <DropdownChoice {...props} choice={value.choice} />;
    case "checkbox":
      return <CheckboxChoices {...props} choices={value.choices} />;
    case "user":
      return <PersonControl {...props} person={value.person} />;
    case "file":
      return <FileControl {...props} files={value.files} />;
  }
}

/** Whether a control consists of several, so that it is a group with a legend and not an input with a label. */
export function isGroup(type: FieldValue["type"]): boolean {
  return type === "radio" || type === "checkbox" || type === "date" || type === "file";
}
