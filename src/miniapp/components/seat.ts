// The states of the eight seats of a ring, from the step that is present.

export type Seat = 'done' | 'present' | 'stopped' | 'later'

export const seatNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** `present` is 1-8; 0 leaves all seats empty, 9 says that everything is done. Of what rests nothing is under way. */
export const seatState = (seat: number, present: number, resting = false): Seat =>
  seat < present ? 'done' : seat > present ? 'later' : resting ? 'stopped' : 'present'
