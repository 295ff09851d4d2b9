import { vi } from "vitest";
import type { Work } from "../commands";

/** Work that is noted and not done. */
export const makeWork = () =>
  ({
    poll: vi.fn<Work["poll"]>(),
    welcome: vi.fn<Work["welcome"]>(),
    watch: vi.fn<Work["watch"]>(),
    drain: vi.fn<Work["drain"]>(),
    drainAt: vi.fn<Work["drainAt"]>(),
    paint: vi.fn<Work["paint"]>(),
  }) satisfies Work;
