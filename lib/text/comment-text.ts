import { writeFileLink } from "../fields/file-links";
import type { FileReference } from "../fields/output-field";
import { writeMentions, type Mentionable } from "./mentions";

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/**
 * A comment as the server takes it (reference §13, §31.18): its mentions, then its files as links, one to a line, and
 * pictures as pictures. Files that are not on the server yet are left out.
 */
export function commentText(typed: string, files: FileReference[], people: Mentionable[]): string {
  const links = files.flatMap((file) => {
    const link = file.kind === "remote" ? writeFileLink(file) : null;
    return link === null ? [] : [PICTURE.test(file.name) ? `!${link}` : link];
  });
  const text = writeMentions(typed.trim(), people).toWellFormed();
  return [...(text === "" ? [] : [text]), ...links].join("\n\n");
}
