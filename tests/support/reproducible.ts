import fc from "fast-check";

/** Generated cases are the same in every run, so that a red build is never a matter of luck; FAST_CHECK_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? process.env.SOAK_SEED ?? 20_261_121) });
