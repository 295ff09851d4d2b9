import { batches } from "./payloads";

/** Whole screens take time: all payloads go through them in the soak and in browsers, some here. */
export const BATCHES = batches(40, process.env.SOAK_CASES ? 1 : 4);

/** The text at a place of a batch, and again from the front where the batch is short. */
export const pick = (texts: string[], place: number) => texts[place % texts.length] ?? "";
