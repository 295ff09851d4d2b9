/** Everything a page may ask of puq.ai, as one module, so that it can be loaded on demand. */
export * from "./credits";
export * from "./executions";
export * from "./trigger";
export * from "./versions";
export * from "./workflows";
