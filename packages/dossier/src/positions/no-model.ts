import type { Model } from "@foedus/engine";

/** For names in prose where no agreement is read. */
export const NO_MODEL: Model = {
  parties: [],
  groups: [],
  councils: [],
  places: [],
  measures: [],
  instruments: [],
};
