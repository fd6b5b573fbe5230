// Figures of several rounds as one, and printed.

export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

export const rounded = (figure: number, digits = 2): number => Number(figure.toFixed(digits))

export interface Goal {
  readonly name: string
  readonly figure: number
  readonly goal: { readonly atLeast: number } | { readonly atMost: number }
}

/** Goals beside what was measured, as a table for people; whether each is met. */
export const printGoals = (goals: readonly Goal[]): void => {
  console.table(
    goals.map(({ name, figure, goal }) => ({
      name,
      measured: rounded(figure),
      goal: 'atLeast' in goal ? `>= ${goal.atLeast}` : `<= ${goal.atMost}`,
      met: 'atLeast' in goal ? figure >= goal.atLeast : figure <= goal.atMost,
    })),
  )
}
