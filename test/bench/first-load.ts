// The first visit to the H5 app beside an empty Taro app, in turns: bytes of scripts and styles, and the largest
// contentful paint on a slow phone in a slow network. `{ name, js, css, gzip, first, largest, what }` a line.
// `node dist/bench/first-load.js [rounds] [folder]`: with the folder of another version that was built there, beside that too.
import { loadavg } from 'node:os'
import { chromium } from 'playwright-core'
import type { NameOf, Output } from '../../src/domain/contract'
import { median, printGoals, rounded } from './measure/median'
import { type Painted, paint, type Weight, weigh } from './measure/page-load'
import { type Product, startProduct } from './measure/product'

const rounds = Number(process.argv[2] ?? 7)
const otherFolder = process.argv[3]

const executablePath = process.env.CHROMIUM
if (executablePath === undefined) throw new Error('Name the program of Chromium or Chrome in CHROMIUM.')

const answerTo = async <Name extends NameOf<'query'>>({ url }: Product, name: Name): Promise<Output<Name>> => {
  const response = await fetch(`${url}/api/${name}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Output<Name>
}

const visited = ['home', 'scanned code', 'matter'] as const

/** What people open first. */
const pagesOf = async (product: Product, whose: string): Promise<readonly { name: string; url: string }[]> => {
  const station = (await answerTo(product, 'station.list')).rows[0]
  const matter = (await answerTo(product, 'matter.list')).rows[0]
  if (station === undefined || matter === undefined) throw new Error('The demo district is empty.')
  const paths = ['/', `/s/${station.code}`, `/pages/matter/index?id=${matter.id}`]
  return visited.map((name, index) => ({ name: `${name}${whose}`, url: `${product.url}${paths[index]}` }))
}

const app = await startProduct({ DEMO: '1' })
const empty = await startProduct({ DEMO: '1', PAGE_FOLDER: 'dist/blank-h5' })
const other = otherFolder === undefined ? undefined : await startProduct({ DEMO: '1' }, otherFolder)
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const pages = [
    { name: 'empty', url: empty.url },
    ...(await pagesOf(app, '')),
    ...(other === undefined ? [] : await pagesOf(other, ' of the other version')),
  ]
  const weights: Weight[] = []
  for (const { url } of pages) weights.push(await weigh(browser, url))
  const painted: Painted[][] = pages.map(() => [])
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`· round ${round} of ${rounds} (load ${loadavg()[0]?.toFixed(1)})`)
    for (const [index, { url }] of pages.entries()) painted[index]?.push(await paint(browser, url))
  }

  const lines = pages.map(({ name }, index) => {
    const { js = 0, css = 0, files = [] } = weights[index] ?? {}
    const seen = painted[index] ?? []
    return {
      name,
      js,
      css,
      gzip: js + css,
      first: rounded(median(seen.map(({ first }) => first)), 0),
      largest: rounded(median(seen.map(({ largest }) => largest)), 0),
      // how the visits compare with those to the empty app in the same round
      times: rounded(median(seen.map(({ largest }, round) => largest / (painted[0]?.[round]?.largest ?? Number.NaN)))),
      what: [...new Set(seen.map(({ what }) => what))].join(' | '),
      files,
    }
  })
  for (const line of lines) console.log(JSON.stringify(line))
  console.table(lines.map(({ files: _files, ...line }) => line))
  const [blank, ...ours] = lines
  const others = ours.slice(visited.length)
  /** The median of what a visit took of one to the other version in the same round. */
  const timesOther = (at: number): number =>
    rounded(
      median(
        (painted[1 + at] ?? []).map(
          ({ largest }, round) => largest / (painted[1 + visited.length + at]?.[round]?.largest ?? Number.NaN),
        ),
      ),
    )
  printGoals([
    ...ours.slice(0, visited.length).flatMap(({ name, gzip, times }) => [
      { name: `${name}: kB of JS and CSS`, figure: gzip / 1000, goal: { atMost: 200 } },
      { name: `${name}: bytes, times the empty app`, figure: gzip / (blank?.gzip ?? Number.NaN), goal: { atMost: 2 } },
      { name: `${name}: largest paint, times the empty app`, figure: times, goal: { atMost: 1.2 } },
    ]),
    ...others.flatMap(({ gzip }, at) => [
      {
        name: `${visited[at]}: bytes, times the other version`,
        figure: rounded((ours[at]?.gzip ?? Number.NaN) / gzip),
        goal: { atMost: 1 },
      },
      {
        name: `${visited[at]}: largest paint, times the other version`,
        figure: timesOther(at),
        goal: { atMost: 1.05 },
      },
    ]),
  ])
} finally {
  await browser.close()
  await app.stop()
  await empty.stop()
  await other?.stop()
}
