// Waits for something that happens by itself; fails when it does not.

const usualMs = 30_000
const pause = 50

export const until = async (happened: () => boolean | Promise<boolean>, timeoutMs = usualMs): Promise<void> => {
  const end = Date.now() + timeoutMs
  while (!(await happened())) {
    if (Date.now() > end) throw new Error('It did not happen.')
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
