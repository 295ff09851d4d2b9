/** In which order waiting tasks can stand; first what is there as it comes. */
export const SORTS = ["urgent", "due", "newest", "oldest", "template", "workflow"] as const;

/** By what they can be grouped; first what is there as it comes. */
export const GROUPINGS = ["due", "template", "workflow", "none"] as const;
