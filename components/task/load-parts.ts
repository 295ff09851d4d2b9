/** Parts of a task that are not needed to read and complete it, each loaded when it is first shown. */
export const loadLog = () => import("./log/log-section");
export const loadReturn = () => import("./return/return-dialog");
