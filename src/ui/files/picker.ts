/** The browser's own dialog for files, behind a field that stands hidden in the page. */
export const pickerId = 'file-picker';
export const pickFile = (): void => document.getElementById(pickerId)?.click();
