import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Scene } from "./scene.js";
import { clausePlace } from "./scene.js";

/** The title of the article in which a clause stands, leading to its words; of the library, the name alone. */
export const ClauseLink = ({
  scene,
  clause,
}: {
  readonly scene: Pick<Scene, "outline">;
  readonly clause: string;
}): ReactNode => {
  const place = clausePlace(scene.outline, clause);
  if (place === null) return <span>{clause}</span>;
  return (
    <Link to="/agreements/$agreement/$clause" params={{ agreement: place.agreement, clause }} dir="auto">
      {place.title}
    </Link>
  );
};
