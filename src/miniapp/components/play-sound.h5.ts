// Plays a voice message from its address, on h5.

export const playSound = (src: string): void => {
  void new Audio(src).play()
}
