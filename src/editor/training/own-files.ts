/** A person's own image files: read into memory here and handed to the engine; they never leave the computer. */
import type { NamedFile } from '../../data/dataset.ts';
import type { DataStore } from './data.ts';

/** All files together, bytes: what a page can hold beside its images. */
const MOST = 1_000_000_000;

/** Whether a file may be part of a data set, by its name. */
export const mayBeData = (name: string): boolean => /\.gz$|ubyte|idx[123]/i.test(name);

export async function chooseOwnFiles(data: DataStore, files: readonly File[]): Promise<void> {
  const { refuse, chooseFiles } = data;
  const folder = files[0]?.webkitRelativePath.split('/')[0] ?? '';
  // A folder may hold anything; files that were picked one by one are all meant.
  const meant = folder ? files.filter((file) => mayBeData(file.name)) : files;
  if (meant.length === 0) {
    refuse(
      `Data needs IDX files but the folder “${folder}” has none among its ${files.length} files. Choose another folder.`,
    );
    return;
  }
  const bytes = meant.reduce((sum, file) => sum + file.size, 0);
  if (bytes > MOST) {
    refuse(
      `Data needs files of at most 1 GB together but gets ${(bytes / 1e9).toFixed(1)} GB. Choose fewer.`,
    );
    return;
  }
  try {
    const read = await Promise.all(
      meant.map(
        async (file): Promise<NamedFile> => ({
          name: file.name,
          bytes: new Uint8Array(await file.arrayBuffer()),
        }),
      ),
    );
    chooseFiles(folder, read);
  } catch {
    refuse('Data needs files that can be read but the browser could not read them. Choose them again.');
  }
}
