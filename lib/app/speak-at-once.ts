import { speak } from "./speak";

// Loaded for what it does, which is over when it is loaded: the fewest bytes before the first paint.
await speak();
