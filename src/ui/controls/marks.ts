/** Ids of fields to which the keyboard is sent from elsewhere in the page. */
export const nameFieldId = 'block-name';
export const searchFieldId = 'palette-search';
