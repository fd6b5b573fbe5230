// What was solved, on weapp: it comes with the app.

export { Solved as SolvedLater } from './Solved'
