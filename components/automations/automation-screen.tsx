import { useCallback, useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { KnownAutomation } from "../../lib/app/automation-memory";
import { goTo } from "../../lib/app/route";
import type { Failure } from "../../lib/http/failure";
import type { PuqAccount } from "../../lib/store/stored";
import type { Surface } from "../ui/surface";
import task from "../task/task.module.css";
import { useBackKey } from "../task/use-back-key";
import { ScreenHeader } from "../ui/screen-header";
import { useAutomationState, type AutomationPlace } from "./automation-context";
import type { AutomationState } from "./automation-state";
import { FailureBar } from "./failure-bar";
import { NotConnected } from "./not-connected";
import { Overview } from "./overview";
import { RefusedBar } from "./refused-bar";
import { RunList } from "./runs/run-list";
import { Skeleton } from "./skeleton";
import { StatusSwitch } from "./status-switch";
import { readTab, Tabs } from "./tabs";
import { TriggerPanel } from "./trigger/trigger-panel";
import { useAccount } from "./use-account";
import { VersionList } from "./versions/version-list";
import styles from "./workflow.module.css";

export interface AutomationScreenProps {
  place: AutomationPlace;
  surface: Surface;
}

/** One workflow: how it stands, its runs, its versions, and the way to start it. */
export function AutomationScreen({ place, surface }: AutomationScreenProps) {
  const account = useAccount();
  const { workflow } = place;
  if (account === null) return <NotConnected />;
  if (account === undefined || workflow === undefined) return <Skeleton lines={3} />;
  return (
    <Workflow
      key={workflow}
      account={account}
      place={{ ...place, workflow }}
      id={workflow}
      surface={surface}
    />
  );
}

interface WorkflowProps extends AutomationScreenProps {
  account: PuqAccount;
  id: string;
}

function Workflow({ account, place, id, surface }: WorkflowProps) {
  const state = useAutomationState(account);
  const [failure, setFailure] = useState<Failure | null>(null);
  const learn = useCallback(() => {
    void state.learn(id).then(setFailure);
  }, [state, id]);
  useEffect(learn, [learn]);
  const back = useCallback(() => goTo({ screen: "automations", account: place.account }), [place.account]);
  useBackKey(back);

  const row = state.rows.value?.find((one) => one.id === id);
  return (
    <section class={task.screen}>
      <Header row={row} state={state} surface={surface} onBack={back} />
      {failure && <FailureBar failure={failure} onAgain={learn} />}
      <RefusedBar state={state} only={id} />
      {row ? (
        <Content account={account} place={place} row={row} state={state} />
      ) : (
        failure === null && <Skeleton lines={3} />
      )}
    </section>
  );
}

interface ContentProps {
  account: PuqAccount;
  place: AutomationPlace;
  row: KnownAutomation;
  state: AutomationState;
}

function Content({ account, place, row, state }: ContentProps) {
  const tab = readTab(place.tab);
  const top = (
    <>
      <Overview account={account} row={row} state={state} />
      <Tabs place={place} tab={tab} />
    </>
  );
  if (tab === "start") {
    return (
      <TriggerPanel row={row} state={state}>
        {top}
      </TriggerPanel>
    );
  }
  return (
    <div class={task.scroll}>
      <div class={styles.body}>
        {top}
        {tab === "runs" ? (
          <RunList account={account} row={row} state={state} />
        ) : (
          <VersionList row={row} state={state} />
        )}
      </div>
    </div>
  );
}

interface HeaderProps {
  row: KnownAutomation | undefined;
  state: AutomationState;
  surface: Surface;
  onBack: () => void;
}

/** The workflow's name between the way back and the switch. */
function Header({ row, state, surface, onBack }: HeaderProps) {
  return (
    <ScreenHeader
      title={row && (row.name || i18n.t("automations.unnamed"))}
      surface={surface}
      back={{ label: i18n.t("automations.back"), onClick: onBack }}
    >
      {row && <StatusSwitch row={row} state={state} />}
    </ScreenHeader>
  );
}
