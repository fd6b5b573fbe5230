// How many months of the calendar are shown at once, on weapp: a whole year would be 162 kB in one setData.

export const monthsAtOnce: number = 3
