/** An answer's label as people read it: names of the language are written with “_”. */
export const labelInWords = (label: string): string => label.replaceAll("_", " ");
