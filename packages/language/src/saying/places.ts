import type { PlaceExpression } from "@foedus/engine";
import { named, whom, type Voice } from "./voice.js";
import { spelled } from "./words.js";

/** A place in a sentence: "the territory of Ukraine", "the Treaty area". */
export function placeNamed(voice: Voice, place: PlaceExpression): string {
  switch (place.type) {
    case "anywhere":
      return "any place";
    case "place": {
      const title = voice.model.places.find(({ name }) => name === place.name)?.title ?? spelled(place.name);
      return `“${title}”`;
    }
    case "territory":
      return `the territory of ${named(voice, place.of)}`;
    case "territory_of_role":
      return `the territory of ${whom(voice, { type: "role", role: place.role })}`;
    case "territories":
      return `the territory of ${whom(voice, { type: "any", group: place.group })}`;
  }
}
