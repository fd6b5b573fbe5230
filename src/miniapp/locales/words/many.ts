// A number with its noun, in English: one step, two steps.

export const many = (n: number, one: string, several = `${one}s`): string => `${n} ${n === 1 ? one : several}`
