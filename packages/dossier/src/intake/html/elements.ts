/** Elements of which nothing is read: code, what is not shown, what is not prose, what would load something. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  "script style noscript template svg math iframe frame frameset object embed applet canvas audio video picture source track map area form-control input select option optgroup datalist textarea button progress meter link base meta img noframes noembed".split(
    " ",
  ),
);

/** Elements that keep their tag when a page is cleaned; any other loses its tag and keeps its words. */
export const KEPT: ReadonlySet<string> = new Set(
  "html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre br hr table caption thead tbody tfoot tr td th figure figcaption a span em strong b i u s q cite code sub sup time address center abbr small del ins mark".split(
    " ",
  ),
);

/** Elements without an end tag. */
export const VOID: ReadonlySet<string> = new Set(
  "br hr input link base meta img source track area embed frame param wbr col".split(" "),
);

/** Elements before and after which a line is left blank. */
export const PARAGRAPHS: ReadonlySet<string> = new Set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table figure article section header footer nav aside hr".split(
    " ",
  ),
);

/** Elements that begin on a line of their own. */
export const LINES: ReadonlySet<string> = new Set(
  "div li dt dd tr caption figcaption address center main br body".split(" "),
);

/** Whether the attributes of an element say that a reader does not see it. */
export const isHidden = (attributes: Readonly<Record<string, string>>): boolean => {
  if ("hidden" in attributes && attributes["hidden"] !== "until-found") return true;
  // A comment that nothing ends reaches to the end, as in CSS; so no end is looked for twice.
  const style = (attributes["style"] ?? "").toLowerCase().replaceAll(/\s|\/\*[^]*?(?:\*\/|$)/gu, "");
  return /(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|opacity:0*(?:\.0+)?(?:;|!|$)|font-size:0[a-z%]*(?:;|!|$))/u.test(
    style,
  );
};
