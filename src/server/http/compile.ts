// What the schemas of the contract compile to, made when an endpoint is first asked: a hundred endpoints at once would keep
// a starting server from answering for another second or two.

import serializers from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance } from 'fastify'

/** The function that `make` answers, made when it is first called. */
export const atFirstUse = <Value, Result>(make: () => (value: Value) => Result): ((value: Value) => Result) => {
  let made: ((value: Value) => Result) | undefined
  return (value) => {
    made ??= make()
    return made(value)
  }
}

export const writeOutput = (app: FastifyInstance): void => {
  const compile = serializers()()
  app.setSerializerCompiler((route) => atFirstUse(() => compile({ httpStatus: '', ...route })))
}
