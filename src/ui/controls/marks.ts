/** Ids of fields to which the keyboard is sent from elsewhere in the page. */
export const nameFieldId = 'block-name';
export const searchFieldId = 'palette-search';
/** The browser's own dialog for files stands behind a hidden field. */
export const pickerId = 'file-picker';
