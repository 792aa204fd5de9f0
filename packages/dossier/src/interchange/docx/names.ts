/** The namespaces of WordprocessingML and of its package (ECMA-376). */
export const WORDPROCESSING = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
export const CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
