/** The API of puq.ai, without a trailing slash (puq reference §1.2). */
export const PUQ_API = "https://api.puq.ai";
