/** What an explanation may be made of. */
const ALLOWED: ReadonlySet<string> = new Set(["P", "UL", "OL", "LI", "CODE", "EM", "STRONG", "BR", "PRE"]);

const cleaned = (from: Node, into: Node, page: Document): void => {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.appendChild(page.createTextNode(child.textContent ?? ""));
    else if (child instanceof Element) {
      const isAllowed = ALLOWED.has(child.tagName);
      // What is not allowed is shown as it was written: a title of a party may look like markup and is none.
      const target = isAllowed ? page.createElement(child.tagName) : into;
      if (isAllowed) into.appendChild(target);
      cleaned(child, target, page);
    }
  }
};

/** An explanation of the language server without anything that could run or load: a few elements, and no attributes. */
export const withoutMarkup = (html: string): string => {
  const read = new DOMParser().parseFromString(html, "text/html");
  const page = document.implementation.createHTMLDocument();
  cleaned(read.body, page.body, page);
  return page.body.innerHTML;
};
