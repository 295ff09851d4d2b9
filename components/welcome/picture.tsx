import { i18n } from "#i18n";
import styles from "./picture.module.css";

/** The list that opens from the toolbar, drawn with invented tasks. It only looks like one. */
export function Picture() {
  return (
    <figure class={styles.picture}>
      <figcaption class="visually-hidden">{i18n.t("welcome.picture")}</figcaption>
      <div class={styles.toolbar} aria-hidden="true">
        <span class={styles.address} />
        <span class={styles.icon}>
          <img src="/icon/48.png" alt="" width="20" height="20" />
          <b>3</b>
        </span>
      </div>
      <div class={styles.popup} aria-hidden="true">
        <p class={styles.late}>{i18n.t("inbox.group.overdue")}</p>
        <Row
          name={i18n.t("demonstration.expense.approve", [i18n.t("demonstration.subject.trip")])}
          where={i18n.t("demonstration.expense.name")}
          due={i18n.t("inbox.due.daysLate", 2)}
          late
        />
        <p>{i18n.t("inbox.group.today")}</p>
        <Row
          name={i18n.t("demonstration.question.answer", [i18n.t("demonstration.subject.order")])}
          where={i18n.t("demonstration.question.name")}
          due="16:00"
        />
        <Row
          name={i18n.t("demonstration.colleague.prepare", [i18n.t("demonstration.people.newer")])}
          where={i18n.t("demonstration.colleague.name")}
          due="18:00"
        />
        <div class={styles.foot}>
          <span class={styles.choice}>{i18n.t("demonstration.expense.yes")}</span>
          <span class={styles.button}>{i18n.t("task.complete")}</span>
        </div>
      </div>
    </figure>
  );
}

function Row({
  name,
  where,
  due,
  late = false,
}: {
  name: string;
  where: string;
  due: string;
  late?: boolean;
}) {
  return (
    <div class={`${styles.row} ${late ? styles.chosen : ""}`}>
      <strong>{name}</strong>
      <span class={late ? styles.late : ""}>{due}</span>
      <span>{where}</span>
    </div>
  );
}
