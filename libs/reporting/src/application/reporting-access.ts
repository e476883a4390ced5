export const READ_FIGURE = 'reporting.figure.read';
/** Reads every report, drafts too. */
export const READ_REPORT = 'reporting.report.read';
export const WRITE_REPORT = 'reporting.report.write';
export const ISSUE_REPORT = 'reporting.report.issue';
/** Confirms or comments the lines of the own unit. */
export const ANSWER_LINE = 'reporting.line.answer';
