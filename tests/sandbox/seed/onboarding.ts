import type { TaskSketch } from "./add-task.ts";

/** The description that shows every kind of Markdown the server's authors use (reference §21). */
function deskDescription(name: string, department: string, plan: string): string {
  return `## Before you start

Please get the desk ready for **${name}** (${department}), who starts next Monday.

| Item | Where | Needed |
|------|:-----:|-------:|
| Laptop (15" heavy) | IT cupboard, shelf *B-3* | 1 |
| Badge | Front desk | 1 |
| Cup ☕ | Cupping room | 2 |

1. Enrol the laptop:
   \`\`\`bash
   enrol --user "${name}" --group staff && echo "a < b & c > d"
   \`\`\`
2. Accounts wanted: E-mail, Git
3. Buddy: Jun Watanabe – ask \`buddy\` first, ~~not~~ HR.

![Floor plan](${plan} "attachment_id:0 entityType:image")

> Portfolio: [Portfolio](https://portfolio.example.org/~0?a=1&b=2#top)

[clist:eo-cl|eo-cl-item-1]Laptop enrolled for ${name}[/clist]
[clist:eo-cl|eo-cl-item-2]Badge printed[/clist]
[clist:eo-cl|eo-cl-item-3]Desk cleaned[/clist]

Questions? [Tomás Herrera|2] knows. Started by Margit Lindqvist.
<script>alert("not me")</script> <b onclick="x()">raw html</b>`;
}

/** A desk to prepare: rich description, a checklist in it, and a field the official form hides. */
export function prepareDesk(name: string, department: string, plan: string): TaskSketch {
  return {
    apiName: "eo-t-desk",
    name: `Prepare the desk for ${name}`,
    description: deskDescription(name, department, plan),
    workflow: { name: `Onboarding ${name}`, templateId: 1, starterId: 1 },
    fields: [
      {
        type: "string",
        apiName: "eo-serial",
        name: "Laptop serial number",
        description: "On the bottom of the machine",
        required: true,
      },
      { type: "number", apiName: "eo-asset", name: "Asset tag" },
      { type: "file", apiName: "eo-photo", name: "Photo of the desk" },
      {
        type: "string",
        apiName: "eo-internal",
        name: "Internal cost code",
        description: "filled by an integration",
        hidden: true,
        value: "CC-4711",
      },
    ],
    checklists: [
      {
        apiName: "eo-cl",
        items: [
          { apiName: "eo-cl-item-1", text: `Laptop enrolled for ${name}` },
          { apiName: "eo-cl-item-2", text: "Badge printed" },
          { apiName: "eo-cl-item-3", text: "Desk cleaned" },
        ],
      },
    ],
  };
}

/** A step of a whole group in which every member has to take part. */
export function welcomeRound(name: string): TaskSketch {
  return {
    apiName: "eo-t-welcome",
    number: 2,
    name: `Welcome round with ${name}`,
    description: `Each of us spends *ten minutes* with ${name}.`,
    requireAll: true,
    performers: [{ group: 1 }],
    workflow: { name: `Onboarding ${name}`, templateId: 1, starterId: 2 },
    fields: [{ type: "text", apiName: "eo-impression", name: "First impression" }],
  };
}
