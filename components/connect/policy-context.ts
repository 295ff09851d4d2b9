import { createContext } from "preact";
import type { Policy } from "../../lib/store/policy";

/** What an administrator has set. */
export const PolicyContext = createContext<Policy>({});
