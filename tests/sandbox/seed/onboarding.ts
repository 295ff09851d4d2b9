import type { TaskSketch } from "./add-task.ts";

/** What differs from one desk to the next. */
interface DeskTexts {
  name: string;
  department: string;
  start: string;
  laptop: string;
  accounts: string;
  buddy: string;
  links: string;
  starter: string;
}

/**
 * The description that shows every kind of Markdown the server's authors use (reference §21).
 *
 * @param plan Address of the floor plan.
 */
export function deskDescription(plan: string, texts: DeskTexts): string {
  const { name, department, start, laptop, accounts, buddy, links, starter } = texts;
  return `## Before you start

Please get the desk ready for **${name}** (${department}), who starts ${start}.

| Item | Where | Needed |
|------|:-----:|-------:|
| Laptop (${laptop}) | IT cupboard, shelf *B-3* | 1 |
| Badge | Front desk | 1 |
| Cup ☕ | Cupping room | 2 |

1. Enrol the laptop:
   \`\`\`bash
   enrol --user "${name}" --group staff && echo "a < b & c > d"
   \`\`\`
2. Accounts wanted: ${accounts}
3. Buddy: ${buddy} – ask \`buddy\` first, ~~not~~ HR.

![Floor plan](${plan} "attachment_id:0 entityType:image")

${links}

[clist:eo-cl|eo-cl-item-1]Laptop enrolled for ${name}[/clist]
[clist:eo-cl|eo-cl-item-2]Badge printed[/clist]
[clist:eo-cl|eo-cl-item-3]Desk cleaned[/clist]

Questions? [Tomás Herrera|2] knows. Started by ${starter}.
<script>alert("not me")</script> <b onclick="x()">raw html</b>`;
}

/** A desk to prepare: rich description, a checklist in it, and a field the official form hides. */
export function prepareDesk(name: string, department: string, plan: string): TaskSketch {
  return {
    apiName: "eo-t-desk",
    name: `Prepare the desk for ${name}`,
    description: deskDescription(plan, {
      name,
      department,
      start: "next Monday",
      laptop: '15" heavy',
      accounts: "E-mail, Git",
      buddy: "Jun Watanabe",
      links: "> Portfolio: [Portfolio](https://portfolio.example.org/~0?a=1&b=2#top)",
      starter: "Margit Lindqvist",
    }),
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
