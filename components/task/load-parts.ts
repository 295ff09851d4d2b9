/** Parts of a task that are not needed to read and complete it, each loaded when it is first shown. */
export const loadLog = () => import("./log/log-section");
export const loadWorkflowDetails = () => import("./workflow/workflow-details");
export const loadManage = () => import("./manage/manage-dialog");
export const loadReturn = () => import("./return/return-dialog");
