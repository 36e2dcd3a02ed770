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
  menuPlaceholder: 150,
  altText: 1_024,
  modalTitle: 45,
  modalLabel: 45,
  modalPlaceholder: 100,
  modalText: 4_000,
  fieldsPerModal: 5,
} as const;
