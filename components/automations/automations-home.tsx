import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { PuqAccount } from "../../lib/store/stored";
import { HomeHeader } from "../home/home-header";
import type { Surface } from "../ui/surface";
import { useAutomationState, type AutomationPlace } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { FailureBar } from "./failure-bar";
import { NotConnected } from "./not-connected";
import { RefusedBar } from "./refused-bar";
import { Skeleton } from "./skeleton";
import { useAccount } from "./use-account";
import { useMoments } from "./words";
import { WorkflowList } from "./workflow-list";
import home from "../home/home-list.module.css";
import styles from "./automations.module.css";

export interface AutomationsProps {
  place: AutomationPlace;
  surface: Surface;
}

/** The workflows of the connected account: how they stand, and the switch that turns them on and off. */
export function AutomationsHome({ place, surface }: AutomationsProps) {
  const account = useAccount();
  return (
    <section class={home.home}>
      <h1 class="visually-hidden">{i18n.t("automations.title")}</h1>
      {account === null ? (
        <NotConnected />
      ) : account === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Workflows account={account} place={place} surface={surface} />
      )}
    </section>
  );
}

function Workflows({ account, place, surface }: AutomationsProps & { account: PuqAccount }) {
  const state = useAutomationState(account);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const rows = state.rows.value;
  useEffect(() => void state.read(), [state]);
  return (
    <>
      <HomeHeader
        search={{
          label: i18n.t("automations.search"),
          placeholder: rows ? i18n.t("automations.searchAmong", rows.length) : i18n.t("automations.search"),
          query,
          onQuery: setQuery,
        }}
        list={list}
        refresh={{
          label: i18n.t("automations.refresh"),
          busy: state.reading.value,
          onClick: () => void state.read(),
        }}
        canOpenTab={surface !== "tab"}
        settingsLabel={i18n.t("inbox.settings")}
      />
      <Trouble state={state} />
      <RefusedBar state={state} />
      <div ref={list} class={`${home.scroller} ${styles.scroller}`}>
        {rows ? (
          <WorkflowList account={account} rows={rows} query={query} place={place} state={state} />
        ) : (
          state.failure.value === null && <Skeleton lines={8} />
        )}
      </div>
    </>
  );
}

function Trouble({ state }: { state: AutomationState }) {
  const write = useMoments();
  const failure = state.failure.value;
  if (!failure) return null;
  const readAt = state.readAt.value;
  const before = readAt > 0 ? i18n.t("automations.readAt", [write(readAt)]) : "";
  return <FailureBar failure={failure} before={before} onAgain={() => void state.read()} />;
}
