/** Text that UTF-8 can carry: half a character, which JSON can smuggle in, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
