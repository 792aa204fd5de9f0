import { useEffect, useState } from "react";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere on the page, and text that is pasted outside of fields; answers whether some are held over it. */
export const useDroppedFiles = (onFiles: (files: readonly File[]) => void): boolean => {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const { signal } = over;
    const listen = (type: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void): void => {
      document.addEventListener(
        type,
        (event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          act(event);
        },
        { signal },
      );
    };
    listen("dragover", () => {
      setIsHeld(true);
    });
    listen("dragleave", (event) => {
      if (event.relatedTarget === null) setIsHeld(false);
    });
    listen("drop", (event) => {
      setIsHeld(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    });
    return () => {
      over.abort();
    };
  }, [onFiles]);
  return isHeld;
};
