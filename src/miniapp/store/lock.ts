// Only one at a time, on weapp, where the app runs once.

let running = false

/** Does nothing while an earlier call is still at work. */
export const oneAtATime = async (_name: string, work: () => Promise<void>): Promise<void> => {
  if (running) return
  running = true
  try {
    await work()
  } finally {
    running = false
  }
}

/** Tells of changes that another tab made; there is none. */
export const onOtherTab = (_onChange: () => void): void => undefined
