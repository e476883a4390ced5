export const READ_ENTRY = 'activities.entry.read';
export const WRITE_ENTRY = 'activities.entry.write';
/** Targets of the year are set by the provincial office. */
export const MANAGE_TARGET = 'activities.target.manage';
export const READ_RESULT = 'activities.result.read';
export const WRITE_RESULT = 'activities.result.write';
