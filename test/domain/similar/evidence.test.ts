// What place and category make of a likeness that the words have.

import { type Circumstance, evidence } from '../../../src/domain/similar/evidence'

const nothing: Circumstance = { point: null, category: null }
const at = (lng: number, category: string | null = null): Circumstance => ({ point: { lng, lat: 30 }, category })

test('where nothing is known on one side, nothing changes', () => {
  expect(evidence(nothing, nothing)).toBe(1)
  expect(evidence(at(111, '交通出行'), nothing)).toBe(1)
  expect(evidence(nothing, at(111, '交通出行'))).toBe(1)
})

test('the nearer it is the more it says, and what is far away speaks against it', () => {
  const [here, near, further, far] = [111, 111.01, 111.04, 111.1].map((lng) => evidence(at(111), at(lng)))
  expect(here).toBeCloseTo(1.3)
  expect(near).toBeLessThan(here ?? 0)
  expect(further).toBeLessThan(near ?? 0)
  expect(further).toBeGreaterThan(1)
  expect(far).toBeLessThan(1)
  expect(evidence(at(111), at(120))).toBe(far)
})

test('the category says less than the place', () => {
  const [same, other] = [evidence(at(111, '甲'), at(111.1, '甲')), evidence(at(111, '甲'), at(111, '乙'))]
  expect(same).toBeGreaterThan(evidence(at(111), at(111.1)))
  expect(other).toBeLessThan(evidence(at(111), at(111)))
  expect(same).toBeLessThan(other)
})

test('points tell no more than where it is to a hundred metres', () => {
  expect(evidence(at(111.0001), at(111.0004))).toBe(evidence(at(111), at(111)))
})
