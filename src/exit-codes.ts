/** Ends that a restart would not mend, so the supervisor does not try. Numbers from sysexits.h. */
export const exitCodes = { badConfiguration: 78, badStorage: 74 } as const;
