import { classicSample } from "./classic-sample";
import { currentSample } from "./current-sample";
import type { ClassicPayload, CurrentPayload, Hook } from "./payload";
import type { PayloadForm } from "./schema";

const SOMEWHERE = "https://hooks.example.com/pneumatic";

/** The part of every payload that says why it came. @param url where it goes, or null while that is open */
export function hookOf(event: string, url: string | null): Hook {
  return { id: 123, event, target: url ?? SOMEWHERE };
}

/** A made-up payload of an event, or null for an event that is not known. */
export function samplePayload(form: PayloadForm, hook: Hook): CurrentPayload | ClassicPayload | null {
  return form === "classic" ? classicSample(hook) : currentSample(hook);
}
