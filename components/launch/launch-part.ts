export { LaunchScreen } from "./launch-screen";
export { TemplateHome } from "./template-home";
