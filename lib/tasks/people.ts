/** Somebody of the account, with what those who look after it want to know. */
export interface AccountPerson {
  id: number;
  name: string;
  email: string;
  role: "owner" | "admin" | "member" | "guest";
  state: "active" | "invited" | "inactive";
  /** Unix milliseconds; null where the server does not tell. */
  joinedAt: number | null;
}

/** An API key as lists show it: the beginning of its text, never all of it. Moments are Unix milliseconds. */
export interface ApiKey {
  id: string;
  name: string;
  prefix: string;
  createdAt: number | null;
  /** About when it was last used (reference §2); null for never or not known. */
  usedAt: number | null;
}

/** A key that has just been created, with its whole text. */
export interface IssuedKey {
  key: ApiKey;
  token: string;
}
