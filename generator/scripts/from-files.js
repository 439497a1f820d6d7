/** Whether the page was opened from a disk. Its address means nothing to anybody else. */
export const FROM_FILES = location.protocol === "file:";
