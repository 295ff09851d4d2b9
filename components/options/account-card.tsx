import { i18n } from "#i18n";
import type { Connection } from "../../lib/store/stored";
import { Fact, Facts } from "./facts";
import { roleName } from "./words";

/** Who is signed in, where, and how. */
export function AccountCard({ connection }: { connection: Connection }) {
  const { person, account, api, web, files, credential, remember } = connection;
  const unknown = i18n.t("options.account.unknown");
  return (
    <Facts>
      <Fact name={i18n.t("options.account.person")}>
        {person.email === "" ? person.name : `${person.name} (${person.email})`}
      </Fact>
      <Fact name={i18n.t("options.account.role")}>{roleName(person.role)}</Fact>
      <Fact name={i18n.t("options.account.account")}>{account.name}</Fact>
      <Fact name={i18n.t("options.account.server")}>{api}</Fact>
      <Fact name={i18n.t("options.account.web")}>
        {web === null ? (
          unknown
        ) : (
          <a href={web} target="_blank" rel="noopener noreferrer">
            {web}
          </a>
        )}
      </Fact>
      <Fact name={i18n.t("options.account.files")}>{files ?? unknown}</Fact>
      <Fact name={i18n.t("options.account.credential")}>
        {i18n.t(credential === "api-key" ? "options.account.apiKey" : "options.account.sessionToken")}
      </Fact>
      <Fact name={i18n.t("options.account.kept")}>
        {i18n.t(remember ? "options.account.keptEncrypted" : "options.account.keptSession")}
      </Fact>
    </Facts>
  );
}
