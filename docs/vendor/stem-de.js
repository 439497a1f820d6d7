import { stemmer } from "@orama/stemmers/german";

globalThis.guideStem = stemmer;
