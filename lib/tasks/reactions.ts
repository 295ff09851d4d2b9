import type { Reaction } from "./event";

/** A reaction that is offered: how the server knows it, and how it looks. */
export interface KnownReaction {
  code: string;
  sign: string;
  /** Its name in the texts. */
  name: "thumbsUp" | "thumbsDown" | "heart" | "party" | "smile" | "eyes" | "thanks" | "done";
}

/** The server takes any text of up to 10 characters; its web app writes short codes (reference §13). */
export const REACTIONS: KnownReaction[] = [
  { code: ":+1:", sign: "👍", name: "thumbsUp" },
  { code: ":heart:", sign: "❤️", name: "heart" },
  { code: ":tada:", sign: "🎉", name: "party" },
  { code: ":smile:", sign: "😄", name: "smile" },
  { code: ":eyes:", sign: "👀", name: "eyes" },
  { code: ":pray:", sign: "🙏", name: "thanks" },
  { code: "✅", sign: "✅", name: "done" },
  { code: ":-1:", sign: "👎", name: "thumbsDown" },
];

/** Finds what is known of a reaction, whether it came as a code or as the sign itself. */
export function findReaction(value: string): KnownReaction | undefined {
  return REACTIONS.find(({ code, sign }) => code === value || sign === value);
}

/** The reactions after a person gave one, or took it back. */
export function toggleReaction(reactions: Reaction[], value: string, person: number): Reaction[] {
  const given = reactions.find((reaction) => reaction.value === value);
  if (!given) return [...reactions, { value, users: [person] }];
  const users = given.users.includes(person)
    ? given.users.filter((user) => user !== person)
    : [...given.users, person];
  return reactions
    .map((reaction) => (reaction === given ? { value, users } : reaction))
    .filter((reaction) => reaction.users.length > 0);
}

/** Whether a person has given a reaction. */
export function hasReacted(reactions: Reaction[], value: string, person: number): boolean {
  return reactions.some((reaction) => reaction.value === value && reaction.users.includes(person));
}
