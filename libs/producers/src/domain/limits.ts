/** Largest file of a mark or code. */
export const MAX_MARK_FILE_BYTES = 20 * 1024 * 1024;
