/** The families of alphabets that a one-byte encoding may serve. */
export type Family = "western" | "central" | "cyrillic";

/** The one-byte encodings that are told apart, the likelier first where nothing else decides. */
export const CANDIDATES: readonly { readonly name: string; readonly family: Family }[] = [
  { name: "windows-1252", family: "western" },
  { name: "windows-1250", family: "central" },
  { name: "windows-1251", family: "cyrillic" },
  { name: "koi8-u", family: "cyrillic" },
  { name: "iso-8859-2", family: "central" },
  { name: "iso-8859-5", family: "cyrillic" },
  { name: "iso-8859-15", family: "western" },
];

/** The letters beyond ASCII, in lower case, of each language that a family serves. */
export const ALPHABETS: Readonly<Record<"western" | "central", readonly string[]>> = {
  western: [
    "äöüß",
    "àâæçéèêëîïôœùûü",
    "áéíóúüñ",
    "ãáàâçéêíóôõú",
    "àèéìîòù",
    "åäöæøé",
    "ëéèïöü",
    "áðéíóúýþæö",
  ],
  central: ["ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "čćđšž", "ăâîşţ", "äöüß"],
};

/** The letters of Russian, Ukrainian, Bulgarian and Serbian together, from frequent to rare. */
export const CYRILLIC_BY_FREQUENCY = "оеаинтсрвлкмдпуіябзьыгчйхжюшцщєїэфёґъјљњћђџ";

/**
 * Words in ASCII letters alone that are frequent in the languages of one family and rare in those of the other.
 * They tell the family where the letters beyond ASCII leave it open.
 */
export const FREQUENT_WORDS: Readonly<Record<"western" | "central", ReadonlySet<string>>> = {
  western: new Set(
    [
      "the of and der die das und den von mit ist nicht ein eine",
      "le la les des et une dans pour est qui que du sur par",
      "el los las del por para con una il che di della per non sono och att det som og en av til het een van",
    ].flatMap((line) => line.split(" ")),
  ),
  central: new Set(
    [
      "nie na jest do oraz przez jak od po przy w z",
      "je se ve pro jako ale nebo byl bylo jsou v",
      "az hogy nem egy ez meg volt is",
      "su od da li sa kao koji iz si cu din sau prin",
    ].flatMap((line) => line.split(" ")),
  ),
};
