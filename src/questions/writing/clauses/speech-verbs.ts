/** Verbs that say who said it: what they bring is true only "according to". */
export const speechVerbs =
  /^(say|tell|argue|claim|report|announce|state|note|add|explain|suggest|believe|think|estimate|write|warn|insist|contend|maintain|assert|declare|observe|conclude|predict|expect|allege|admit|acknowledge|confirm|hope|fear|speculate|propose|hypothesize|testify|concede|stress|recall|reveal)$/;
