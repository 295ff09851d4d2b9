import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { Button } from "./button";
import { TextField } from "./text-field";

export interface MaskedFieldProps {
  label: string;
  name: string;
  /** Name of the button that shows what is typed. */
  showLabel: string;
  autocomplete: "off" | "current-password";
  value: string;
  onInput: (value: string) => void;
  hint: string;
  error: string | null;
  /** Takes the focus when it appears, because a click just asked for it. */
  focused?: boolean;
}

/** A field for a secret: dots, until the person wants to see it. */
export function MaskedField({ showLabel, ...field }: MaskedFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      masked={!shown}
      beside={
        <Button aria-label={showLabel} aria-pressed={shown} onClick={() => setShown(!shown)}>
          {i18n.t(shown ? "options.connect.hideKey" : "options.connect.showKey")}
        </Button>
      }
    />
  );
}
