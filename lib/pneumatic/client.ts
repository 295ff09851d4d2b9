/** Everything a page may ask of a Pneumatic server, as one module, so that it can be loaded on demand. */
export * from "./add-comment";
export * from "./comments";
export * from "./directory";
export * from "./list-tasks";
export * from "./notifications";
export * from "./performers";
export * from "./return-task";
export * from "./run-template";
export * from "./search-tasks";
export * from "./socket";
export * from "./tasks";
export * from "./templates";
export * from "./webhook-example";
export * from "./webhooks";
export * from "./workflows";
