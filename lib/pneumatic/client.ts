/** Everything a page may ask of a Pneumatic server, as one module, so that it can be loaded on demand. */
export * from "./directory";
export * from "./list-tasks";
export * from "./tasks";
