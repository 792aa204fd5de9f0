/** The version of the folder form and of the data a brief is made of. Raised when an old reader would misread a new file. */
export const DOSSIER_VERSION = 1 as const;
