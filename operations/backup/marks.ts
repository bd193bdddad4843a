/** In `DATA_DIR` while a restore is under way: what lies there then is half. */
export const restoreMark = 'restoring.json'
