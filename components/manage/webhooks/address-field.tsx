import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { TextField } from "../../ui/text-field";
import { AutomationPicker, type PickedAutomation } from "./automation-picker";
import { urlWarning } from "./webhook-url-words";

interface AddressFieldProps {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  onEscape?: () => void;
  focused?: boolean;
  error: string | null;
  beside: ComponentChildren;
  /** An address that stands here from the beginning and is kept out of sight, being a secret. */
  hidden?: string | null;
}

/** An address to type, paste or take from an automation of puq.ai. What one should know about it stands below. */
export function AddressField({ hidden = null, ...field }: AddressFieldProps) {
  const [picked, setPicked] = useState<PickedAutomation | null>(null);
  const isPicked = picked !== null && picked.url === field.value;
  return (
    <>
      <TextField
        {...field}
        inputMode="url"
        autocomplete="off"
        placeholder="https://"
        masked={isPicked || (hidden !== null && hidden === field.value)}
        hint={isPicked ? i18n.t("webhooks.puq.picked", [picked.name]) : undefined}
        warning={isPicked ? null : urlWarning(field.value)}
      />
      <AutomationPicker
        onPick={(automation) => {
          setPicked(automation);
          field.onInput(automation.url);
        }}
      />
    </>
  );
}
