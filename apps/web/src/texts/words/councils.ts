/** English of councils, rounds, sessions, closing, ranking, decisions and complaints. */
export const councilWords: Readonly<Record<string, string>> = {};
