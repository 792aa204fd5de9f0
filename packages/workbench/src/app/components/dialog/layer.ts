import { createContext, useContext } from "react";

/** The dialog that lies on top; what floats has to stand in it, for the rest of the page is inert and lies below. */
export const LayerContext = createContext<HTMLElement | null>(null);

/** Where a menu, a tooltip or a popover is to be put, as Radix wants it. */
export const useLayer = (): { readonly container?: HTMLElement } => {
  const layer = useContext(LayerContext);
  return layer === null ? {} : { container: layer };
};
