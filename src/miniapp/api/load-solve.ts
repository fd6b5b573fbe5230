// The solver of puzzles, on weapp: the package has it already.

export { solve } from './solve'
