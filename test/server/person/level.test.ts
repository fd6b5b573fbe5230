// Which levels a roster's cell names: an autonomous region is no county, a municipality no prefecture city.

import { levels } from '../../../src/domain/people/profile'
import { levelSigns } from '../../../src/server/locales/roster'

test.each([
  ['县级', ['county']],
  ['区级', ['county']],
  ['市级', ['city']],
  ['省级、市级', ['province', 'city']],
  ['自治区级', ['province']],
  ['直辖市', ['province']],
  ['全国', ['nation']],
  ['乡级', []],
] as const)('%s', (cell, named) => {
  expect(levels.filter((level) => levelSigns[level].test(cell))).toEqual(named)
})
