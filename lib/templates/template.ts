/** A template as a person reads it, whichever of the server's shapes it came in (reference §15 and §27). */
export interface TemplateOutline {
  name: string;
  /** Markdown of the server's kind. */
  description: string;
  /** How its workflows are named, with `{{…}}` for what is put in; empty for the server's own way. */
  workflowName: string;
  active: boolean;
  roles: TemplateRole[];
  kickoff: TemplateForm;
  steps: TemplateStep[];
}

/** Who may do what with a template. */
export interface TemplateRole {
  /** `owner`, `viewer` or `starter`; others are shown as they are. */
  role: string;
  kind: "user" | "group";
  id: number;
}

/** What is asked, and in which groups. */
export interface TemplateForm {
  /** In the order in which they are shown. */
  fields: TemplateField[];
  fieldsets: TemplateFieldset[];
}

export interface TemplateField {
  apiName: string;
  name: string;
  description: string;
  /** As the server names it; unknown ones are shown as they are. */
  type: string;
  required: boolean;
  hidden: boolean;
  options: TemplateOption[];
  /** Its options come from a data set of the account. */
  fromDataset: boolean;
}

export interface TemplateOption {
  text: string;
  /** Empty where the server gave none. */
  apiName: string;
}

export interface TemplateFieldset {
  title: string;
  description: string;
  /** What the numbers in it have to add up to; null where nothing is demanded. */
  sum: string | null;
  fields: TemplateField[];
}

export interface TemplateStep extends TemplateForm {
  apiName: string;
  number: number;
  name: string;
  /** Markdown of the server's kind. */
  description: string;
  performers: TemplatePerformer[];
  /** Everybody has to finish, not only the first. */
  byAll: boolean;
  /** Passed over where whoever started the workflow would do it. */
  skippedForStarter: boolean;
  /** How long it rests before it starts. */
  delay: Span | null;
  due: DueRule | null;
  checklists: string[][];
  conditions: TemplateCondition[];
}

export interface TemplatePerformer {
  /** `user`, `group`, `field`, `workflow_starter` or `manager`; others are shown as they are. */
  kind: string;
  /** The id of a user or group, the api name of a field, else empty. */
  source: string;
  /** What the server calls it; may be empty. */
  label: string;
}

/** A length of time as people say it. */
export interface Span {
  months: number;
  days: number;
  hours: number;
  minutes: number;
}

export interface DueRule {
  /** For example `after task started`. */
  rule: string;
  /** The api name of the step or field it counts from; may be empty. */
  source: string;
  span: Span;
}

/** What happens (`start_task`, `skip_task`, `end_process`) when any of the rules holds, each of which is all its predicates. */
export interface TemplateCondition {
  action: string;
  rules: Predicate[][];
}

export interface Predicate {
  /** `task`, `kickoff`, `group` or a type of field. */
  fieldType: string;
  /** The api name of the step or field. */
  field: string;
  operator: string;
  value: string;
}
