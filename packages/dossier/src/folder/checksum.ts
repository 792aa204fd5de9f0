/** The SHA-256 checksum of bytes, in lower case hexadecimal digits. */
export const checksum = async (bytes: Uint8Array): Promise<string> => {
  // A copy, because a view may stand on memory that is shared.
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};
