import type { TaskSketch } from "./add-task.ts";

/** A text to write: a long form with tags. */
export function draftText(title: string, channel: string): TaskSketch {
  return {
    apiName: "cp-t-draft",
    name: `Draft “${title}”`,
    description: `Channel: ${channel}\n\nAsk [Jun Watanabe|4] for pictures. See [style guide](https://wiki.example.org/style) – **800 words**.`,
    workflow: { name: `${channel}: ${title}`, templateId: 3, starterId: 3 },
    fields: [
      {
        type: "text",
        apiName: "cp-body",
        name: "Text",
        description: "Markdown, at least *three* paragraphs",
        required: true,
      },
      {
        type: "checkbox",
        apiName: "cp-tags",
        name: "Tags",
        options: ["Brewing", "Origin", "People", "Événement", "新着"],
      },
      { type: "file", apiName: "cp-hero", name: "Hero picture" },
      { type: "number", apiName: "cp-words", name: "Word count" },
    ],
  };
}

/** A text to edit, by a group and with a checklist: the trap of reference §12. */
export function editText(title: string): TaskSketch {
  return {
    apiName: "cp-t-edit",
    number: 2,
    name: `Edit “${title}”`,
    description: `Read it aloud once.\n\n# ${title}\n\nFirst paragraph.\n\nSecond with \`code\` and a [link](https://example.org).\n\n> quote`,
    performers: [{ group: 3 }],
    workflow: { name: `Blog: ${title}`, templateId: 3, starterId: 4 },
    fields: [
      { type: "text", apiName: "cp-edited", name: "Edited text" },
      {
        type: "radio",
        apiName: "cp-ok",
        name: "Ready?",
        required: true,
        options: ["Yes", "Yes, with small changes", "No"],
      },
    ],
    checklists: [
      {
        apiName: "cp-cl",
        items: [
          { apiName: "cp-cl-item-1", text: "Spelling" },
          { apiName: "cp-cl-item-2", text: "Links work" },
          { apiName: "cp-cl-item-3", text: "Pictures have alt text" },
        ],
      },
    ],
  };
}
