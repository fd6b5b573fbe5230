// The whole server of the first release beside this one on one database, while people report: nothing is lost, nothing is
// doubled, both show the same, and this one goes on alone.

import { attackUpgrade } from '../../attack/upgrade'

test('two versions side by side', async () => {
  const outcomes = await attackUpgrade()
  for (const { attack, came } of outcomes) console.info(`${attack}: ${came}`)
  expect(outcomes.filter(({ held }) => !held)).toEqual([])
}, 900_000)
