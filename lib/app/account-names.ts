import type { Connection } from "../store/stored";

/** How one of several accounts is told from the others. */
export interface AccountName {
  /** The account's name, with the person or the server where that is needed to tell it from another. */
  label: string;
  /** Two letters, or a letter and a number where two accounts have the same letters. */
  initials: string;
  /** Which of the colours it has, from 0. */
  colour: number;
}

export const ACCOUNT_COLOURS = 6;

/** Names accounts by connection id, so that no two read alike. */
export function nameAccounts(connections: Connection[]): Map<string, AccountName> {
  const labels = connections.map((one) => {
    const same = connections.filter(({ account }) => account.name === one.account.name);
    if (same.length === 1) return one.account.name;
    const alone = same.filter(({ person }) => person.name === one.person.name).length === 1;
    return `${one.account.name}, ${alone ? one.person.name : new URL(one.api).host}`;
  });
  const initials = connections.map(({ account }) => shorten(account.name));
  return new Map(
    connections.map(({ id }, index) => {
      const own = initials[index] ?? "";
      const isShared = initials.filter((one) => one === own).length > 1;
      const nth = initials.slice(0, index + 1).filter((one) => one === own).length;
      const name = {
        label: labels[index] ?? "",
        initials: isShared ? `${Array.from(own)[0] ?? ""}${nth}` : own,
        colour: index % ACCOUNT_COLOURS,
      };
      return [id, name];
    }),
  );
}

/** First letters of the first two words, or of the only one. */
function shorten(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  const [first = "?", second] = words.map((word) => Array.from(word));
  return `${first[0] ?? "?"}${second?.[0] ?? first[1] ?? ""}`.toUpperCase();
}
