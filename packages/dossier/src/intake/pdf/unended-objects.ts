const occurrences = (file: Buffer, words: string): number => {
  let count = 0;
  for (let at = file.indexOf(words); at >= 0; at = file.indexOf(words, at + words.length)) count++;
  return count;
};

/**
 * How many objects of a PDF begin and never end. The library searches the rest of the file for the end of each, which
 * takes hours where there are a million; a file that is only cut off has one.
 */
export const unendedObjects = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return occurrences(file, " obj") - occurrences(file, "endobj");
};
