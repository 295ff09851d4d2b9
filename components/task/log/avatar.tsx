import styles from "./log.module.css";

/** The initials of a person in a colour of their own. The name stands beside it. */
export function Avatar({ name, id }: { name: string; id: number }) {
  return (
    <span class={styles.avatar} style={{ "--hue": (id * 137) % 360 }} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** The first letters of the first and the last word of a name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = "") => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? "").toUpperCase()).join("");
}
