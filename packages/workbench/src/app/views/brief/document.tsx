import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { MouseEvent, ReactNode } from "react";
import "virtual:foedus-brief.css";
import { useLocation } from "@tanstack/react-router";

/** Whether the browser itself is to follow a link: into another tab, as a download. */
const isBrowsers = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/**
 * A brief in the very markup of the printed page, in which the worker has escaped every word. Its links lead into the
 * application and to its own parts.
 */
export const BriefDocument = ({ html }: { readonly html: string }): ReactNode => {
  const own = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const router = useRouter();
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") own.current?.querySelector(`#${CSS.escape(hash)}`)?.scrollIntoView();
  }, [hash, html]);
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = link?.getAttribute("href") ?? null;
    if (href === null || isBrowsers(event)) return;
    event.preventDefault();
    if (!href.startsWith("#")) router.history.push(href);
    else
      void navigate({ to: ".", search: (before) => before, hash: href.slice(1), hashScrollIntoView: true });
  };
  return (
    // The links inside are what is pressed; this only hears of it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      ref={own}
      className="brief"
      onClick={onClick}
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
};
