import "../../components/ui/base.css";
import { startPage } from "../../components/inbox/start-page";

void startPage("side");
