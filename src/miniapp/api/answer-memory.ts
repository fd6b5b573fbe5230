// The last answers, in memory: what was seen a moment ago is painted again before the fresh answer is there.

const most = 60
const answers = new Map<string, unknown>()

export const keepAnswer = (key: string, answer: unknown): void => {
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
}

/** Keys name the query, so what was kept under one is an answer to it. */
export const keptAnswer = <Data>(key: string): Data | undefined => answers.get(key) as Data | undefined

export const answersForgotten = (): void => answers.clear()
