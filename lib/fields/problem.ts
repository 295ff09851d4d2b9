/** What is wrong with an answer, before any request. Each has a sentence in the locale files. */
export type Problem =
  | { code: "required" }
  | { code: "too-long"; limit: number; length: number }
  | { code: "not-a-number" }
  | { code: "not-a-url" }
  | { code: "no-such-option"; option: string }
  | { code: "date-out-of-range" }
  /** A NUL character, which crashes the server (reference §11). */
  | { code: "has-nul" }
  /** Half of a surrogate pair, which crashes the server (reference §30.7). */
  | { code: "lone-surrogate" }
  /** Nobody in the account fits the chosen person or group. */
  | { code: "person-unknown"; name: string }
  /** Two groups of this name: the server would crash (reference §11). */
  | { code: "person-ambiguous"; name: string }
  /** A file that the server does not have yet, or not in the form this server wants. */
  | { code: "file-not-uploaded"; name: string }
  /** A value of another type than the field's. */
  | { code: "wrong-type" };
