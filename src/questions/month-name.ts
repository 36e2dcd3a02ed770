/** A month's full name, as it is written. */
export const monthName =
  /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;
