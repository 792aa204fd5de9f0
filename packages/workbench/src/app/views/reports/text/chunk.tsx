import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";

/** How many paragraphs are drawn together, and how far around what is in sight, in pixels. */
const TOGETHER = 8;
const AROUND = "1200px";

/** About how many characters have room in a line, and how high one is, in pixels, for what was not drawn yet. */
const LINE = { characters: 62, height: 34 } as const;

/** Cuts a long text into parts that are drawn when they are near. */
export const chunked = <Item,>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const chunks: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += TOGETHER) chunks.push(items.slice(at, at + TOGETHER));
  return chunks;
};

interface ChunkProps {
  readonly characters: number;
  /** Whether it is drawn wherever it is. */
  readonly isWanted: boolean;
  readonly children: () => ReactNode;
}

/** A part of a long text: drawn when it is near what is in sight, else only as high as it was, or will about be. */
export const Chunk = ({ characters, isWanted, children }: ChunkProps): ReactNode => {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef(Math.ceil(characters / LINE.characters) * LINE.height);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry === undefined) return;
        if (!entry.isIntersecting) height.current = entry.boundingClientRect.height;
        setIsNear(entry.isIntersecting);
      },
      { rootMargin: AROUND },
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const isDrawn = isNear || isWanted;
  return (
    <div ref={place} style={isDrawn ? {} : { height: height.current }}>
      {isDrawn ? children() : null}
    </div>
  );
};
