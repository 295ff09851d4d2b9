import "../../components/inbox/start";
