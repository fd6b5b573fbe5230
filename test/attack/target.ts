// What is attacked, and what an attack comes to.
import type { Product } from '../bench/measure/product'

export interface Target extends Product {
  readonly stationCode: string
  /** sessions of residents */
  readonly tokens: readonly string[]
  /** what a reader of the server's own figures shows */
  readonly metricsToken: string
}

/** What was tried, what came of it, and whether that is as it should be. */
export interface Outcome {
  readonly attack: string
  readonly came: string
  readonly held: boolean
}
