// Nobody is ranked: no endpoint takes an order, and lists of people, groups and units carry no figure to order them by.

import { type Contract, contract, type EndpointName } from '@domain/contract'
import { columnIds } from '@domain/desk/column'
import { duties } from '@domain/process/duty'

const names = Object.keys(contract) as EndpointName[]

/** Names of all properties of a schema, at any depth. */
const properties = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(properties)]
}

const isOrder = (name: string): boolean =>
  /^(sort|order|rank|descending|ascending|top|best|worst|score)(ed|s)?(By)?$/i.test(name)

/** Whom a list may not compare: people, groups, units. */
const lists = names.filter((name) => /^(person|group|unit)\./.test(name) && contract[name].kind === 'query')

test.each(names)('%s takes no order', (name) => {
  // a rating carries its own score, which one person gives to one result; the desk sorts its own work, see below
  const own = name === 'matter.rate' ? ['score'] : ['desk.list', 'desk.export'].includes(name) ? ['sort'] : []
  const { input }: Contract[EndpointName] = contract[name]
  expect(properties(input).filter((one) => isOrder(one) && !own.includes(one))).toEqual([])
})

test('lists of people, groups and units carry no figure of what they did', () => {
  expect(lists).toContain('group.list')
  expect(lists).toContain('person.members')
  const figures = Object.keys(contract['figure.get'].output.properties)
  for (const name of lists) {
    const told = properties(contract[name].output)
    expect(told.filter((one) => isOrder(one) || figures.includes(one))).toEqual([])
  }
})

test('the desk sorts matters and reports by what each of them is: no column is a figure of people, groups or units', () => {
  const figures = Object.keys(contract['figure.get'].output.properties).filter((figure) => figure !== 'reports')
  expect(columnIds.filter((column) => isOrder(column) || figures.includes(column))).toEqual([])
  expect(duties.filter((duty) => columnIds.some((column) => column === duty && duty !== 'lead'))).toEqual([])
})

test('figures are of one group or the district, never a row for each', () => {
  const { input, output } = contract['figure.get']
  expect(Object.keys(input.properties)).toContain('groupId')
  expect(properties(output)).not.toContain('groupId')
  const { output: duty } = contract['figure.duty']
  expect(properties(duty)).not.toEqual(expect.arrayContaining(['personId']))
})
