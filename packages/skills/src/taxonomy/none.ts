/** Stands for an absent word, label or node in the numbered tables. */
export const none = 0xffffffff
