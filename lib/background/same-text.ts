/** Servers trim what they are given and may write line ends in their own way. */
export const isSameText = (one: string, other: string) => normalize(one) === normalize(other);

const normalize = (text: string) => text.replace(/\s+/g, " ").trim();
