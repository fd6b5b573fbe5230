// What the witness calls itself, so that the office sees that somebody follows the log.

export const witnessName = 'lai-shangliang-witness'
