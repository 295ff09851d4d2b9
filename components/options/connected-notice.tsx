import { i18n } from "#i18n";
import type { Connection } from "../../lib/store/stored";
import { Notice } from "../ui/notice";
import { useFocus } from "../ui/use-focus";
import { roleName } from "./words";

/** Says who is connected and what comes next. It takes the focus, because the form that had it is gone. */
export function ConnectedNotice({ connection }: { connection: Connection }) {
  const heading = useFocus<HTMLHeadingElement>();
  const { person, account, files } = connection;
  return (
    <Notice tone="good">
      <h2 ref={heading} tabIndex={-1}>
        {i18n.t("options.connected.title")}
      </h2>
      <p>{i18n.t("options.connected.sentence", [person.name, roleName(person.role), account.name])}</p>
      <p>{i18n.t("options.connected.where")}</p>
      <p>{i18n.t("options.connected.pin")}</p>
      {files === null && <p>{i18n.t("options.connected.filesMissing")}</p>}
    </Notice>
  );
}

/** Says what disconnecting forgot. It takes the focus, because the button that had it is gone. */
export function DisconnectedNotice() {
  const sentence = useFocus<HTMLParagraphElement>();
  return (
    <Notice tone="quiet" alert>
      <p ref={sentence} tabIndex={-1}>
        {i18n.t("options.disconnected")}
      </p>
    </Notice>
  );
}
