import fc from "fast-check";

/** Texts put together from what addresses are made of, so that many of them nearly are addresses. */
export const nearlyAddresses = fc
  .array(
    fc.constantFrom(
      "https://",
      "http:",
      "//",
      "localhost",
      "127.0.0.1",
      "a",
      "9",
      ".",
      ":",
      "/",
      "@",
      "[",
      "]",
      "?",
      "#",
      "%",
      "-",
      "é",
      " ",
    ),
  )
  .map((pieces) => pieces.join(""));
