import { i18n } from "#i18n";
import type { SchemaProblem } from "../../../lib/webhooks/check-schema";
import { checkPayload } from "../../../lib/webhooks/schema";
import styles from "./webhooks.module.css";

/** Whether a payload is as the published schema says, and where it is not. */
export function SchemaVerdict({ payload }: { payload: object }) {
  const problems = checkPayload(payload);
  if (problems.length === 0) return <p class={styles.off}>{i18n.t("webhooks.payload.fits")}</p>;
  return (
    <div class={styles.warning}>
      <p>{i18n.t("webhooks.payload.differs", problems.length)}</p>
      <ul class={styles.problems}>
        {problems.map((problem) => (
          <li key={problem.path}>{problemWords(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

function problemWords(problem: SchemaProblem): string {
  switch (problem.kind) {
    case "missing":
      return i18n.t("webhooks.payload.missing", [problem.path]);
    case "type":
      return i18n.t("webhooks.payload.type", [problem.path, problem.wanted.join(" | "), problem.found]);
    case "choice":
      return i18n.t("webhooks.payload.choice", [problem.path, problem.allowed.join(", ")]);
  }
}
