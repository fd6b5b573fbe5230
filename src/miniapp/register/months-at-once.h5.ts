// How many months of the calendar are shown at once, on h5: the whole year, side by side on a wide window.

export const monthsAtOnce: number = 12
