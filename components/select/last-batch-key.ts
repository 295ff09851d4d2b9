/** Where a page keeps the tasks that were completed together and whose results nobody has seen. */
export const LAST_BATCH_KEY = "last-batch";
