import { i18n } from "#i18n";
import type { Surface } from "../ui/surface";
import { IconButton } from "../ui/button";
import { STAR } from "../ui/outlines";
import { ScreenHeader } from "../ui/screen-header";
import launch from "./launch.module.css";

export interface LaunchHeaderProps {
  name: string;
  surface: Surface;
  favourite: boolean;
  onToggle: () => void;
  onBack: () => void;
}

/** The template's name, the way back to the others, and whether it is a favourite. */
export function LaunchHeader({ name, surface, favourite, onToggle, onBack }: LaunchHeaderProps) {
  return (
    <ScreenHeader
      title={name || i18n.t("launch.unnamed")}
      surface={surface}
      back={{ label: i18n.t("launch.back"), onClick: onBack }}
    >
      <IconButton
        path={STAR}
        label={i18n.t(favourite ? "launch.unstar" : "launch.star", [name])}
        class={favourite ? launch.chosen : ""}
        onClick={onToggle}
      />
    </ScreenHeader>
  );
}
