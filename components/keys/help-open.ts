import { signal } from "@preact/signals";

/** Whether the keys are being shown. */
export const helpOpen = signal(false);
