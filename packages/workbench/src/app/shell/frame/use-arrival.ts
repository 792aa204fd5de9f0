import { useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Which view an address belongs to. */
const viewOf = (path: string): string => path.split("/")[1] ?? "";

/** Brings the focus into a view when somebody goes to another one; within a view it stays where it is. */
export const useArrival = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const view = useRouterState({ select: ({ location }) => viewOf(location.pathname) });
  const before = useRef(view);
  useEffect(() => {
    if (before.current === view) return;
    before.current = view;
    // Whoever is led through the views goes on from where the keys are.
    if (document.activeElement?.closest("[data-keeps-focus]") != null) return;
    main.current?.focus({ preventScroll: true });
  }, [view]);
  return main;
};
