/** Discord's limits, in characters unless they say otherwise. Source: Discord's component reference. */
export const limits = {
  buttonLabel: 80,
  buttonsPerRow: 5,
  customId: 100,
  modalDescription: 100,
  componentCount: 40,
  /** Of all text in one message together. */
  messageText: 4_000,
  choiceCount: 25,
  choiceName: 100,
} as const;
