/** The version of the reader: raised whenever the same report may give other statements than before. */
export const READER_VERSION = 1;
