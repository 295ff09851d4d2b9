import { i18n } from "#i18n";
import type { TemplatePlan } from "./world";

/** Money that somebody has laid out. */
export function expensePlan(): TemplatePlan {
  return {
    id: 1,
    name: i18n.t("demonstration.expense.name"),
    description: i18n.t("demonstration.expense.about"),
    kickoff: [
      { apiName: "what", name: i18n.t("demonstration.expense.what"), type: "string", required: true },
      { apiName: "amount", name: i18n.t("demonstration.expense.amount"), type: "number", required: true },
      { apiName: "paid-on", name: i18n.t("demonstration.expense.paidOn"), type: "date" },
    ],
    steps: [
      {
        apiName: "approve",
        name: (subject) => i18n.t("demonstration.expense.approve", [subject]),
        description: i18n.t("demonstration.expense.approveAbout"),
        days: 2,
        fields: [
          {
            apiName: "decision",
            name: i18n.t("demonstration.expense.decision"),
            type: "radio",
            required: true,
            options: [
              i18n.t("demonstration.expense.yes"),
              i18n.t("demonstration.expense.ask"),
              i18n.t("demonstration.expense.no"),
            ],
          },
          { apiName: "approved", name: i18n.t("demonstration.expense.approved"), type: "number" },
          { apiName: "remark", name: i18n.t("demonstration.expense.remark"), type: "text" },
        ],
      },
      {
        apiName: "pay",
        name: (subject) => i18n.t("demonstration.expense.pay", [subject]),
        description: i18n.t("demonstration.expense.payAbout"),
        days: null,
        fields: [
          { apiName: "paid-back", name: i18n.t("demonstration.expense.paidBack"), type: "date" },
          {
            apiName: "way",
            name: i18n.t("demonstration.expense.way"),
            type: "dropdown",
            options: [i18n.t("demonstration.expense.transfer"), i18n.t("demonstration.expense.salary")],
          },
        ],
      },
    ],
  };
}

/** Somebody who begins soon. */
export function colleaguePlan(): TemplatePlan {
  return {
    id: 2,
    name: i18n.t("demonstration.colleague.name"),
    description: i18n.t("demonstration.colleague.about"),
    kickoff: [
      { apiName: "who", name: i18n.t("demonstration.colleague.who"), type: "string", required: true },
      { apiName: "first-day", name: i18n.t("demonstration.colleague.firstDay"), type: "date" },
    ],
    steps: [
      {
        apiName: "prepare",
        name: (subject) => i18n.t("demonstration.colleague.prepare", [subject]),
        description: i18n.t("demonstration.colleague.prepareAbout"),
        checklist: [
          i18n.t("demonstration.colleague.laptop"),
          i18n.t("demonstration.colleague.badge"),
          i18n.t("demonstration.colleague.desk"),
        ],
        days: 1,
        fields: [
          {
            apiName: "equipment",
            name: i18n.t("demonstration.colleague.equipment"),
            type: "checkbox",
            options: [
              i18n.t("demonstration.colleague.phone"),
              i18n.t("demonstration.colleague.headset"),
              i18n.t("demonstration.colleague.screen"),
            ],
          },
          { apiName: "guide", name: i18n.t("demonstration.colleague.guide"), type: "user", required: true },
        ],
      },
      {
        apiName: "talk",
        name: (subject) => i18n.t("demonstration.colleague.talk", [subject]),
        description: i18n.t("demonstration.colleague.talkAbout"),
        days: 5,
        fields: [{ apiName: "notes", name: i18n.t("demonstration.colleague.notes"), type: "text" }],
      },
    ],
  };
}

/** A company to buy from. */
export function supplierPlan(): TemplatePlan {
  return {
    id: 3,
    name: i18n.t("demonstration.supplier.name"),
    description: i18n.t("demonstration.supplier.about"),
    kickoff: [
      { apiName: "supplier", name: i18n.t("demonstration.supplier.who"), type: "string", required: true },
    ],
    steps: [
      {
        apiName: "check",
        name: (subject) => i18n.t("demonstration.supplier.check", [subject]),
        description: i18n.t("demonstration.supplier.checkAbout"),
        days: 3,
        fields: [
          { apiName: "site", name: i18n.t("demonstration.supplier.site"), type: "url" },
          {
            apiName: "risk",
            name: i18n.t("demonstration.supplier.risk"),
            type: "dropdown",
            required: true,
            options: [
              i18n.t("demonstration.supplier.low"),
              i18n.t("demonstration.supplier.medium"),
              i18n.t("demonstration.supplier.high"),
            ],
          },
        ],
      },
      {
        apiName: "sign",
        name: (subject) => i18n.t("demonstration.supplier.sign", [subject]),
        description: i18n.t("demonstration.supplier.signAbout"),
        days: 7,
        fields: [
          { apiName: "signed-on", name: i18n.t("demonstration.supplier.signedOn"), type: "date" },
          { apiName: "signed-by", name: i18n.t("demonstration.supplier.signedBy"), type: "user" },
        ],
      },
    ],
  };
}

/** Something a customer wants to know. */
export function questionPlan(): TemplatePlan {
  return {
    id: 4,
    name: i18n.t("demonstration.question.name"),
    description: i18n.t("demonstration.question.about"),
    kickoff: [
      { apiName: "question", name: i18n.t("demonstration.question.what"), type: "string", required: true },
    ],
    steps: [
      {
        apiName: "answer",
        name: (subject) => i18n.t("demonstration.question.answer", [subject]),
        description: i18n.t("demonstration.question.answerAbout"),
        days: 1,
        fields: [
          { apiName: "reply", name: i18n.t("demonstration.question.reply"), type: "text", required: true },
        ],
      },
      {
        apiName: "ask-again",
        name: (subject) => i18n.t("demonstration.question.askAgain", [subject]),
        description: i18n.t("demonstration.question.askAgainAbout"),
        days: 3,
        fields: [{ apiName: "result", name: i18n.t("demonstration.question.result"), type: "string" }],
      },
    ],
  };
}
