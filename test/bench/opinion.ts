// Time and memory of the opinion maths, in one worker thread: `{ name, votes, seconds, cpuSeconds, peakRssMb }` per size.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { collectVotes } from '../../src/domain/opinion/collector'
import { findOpinion } from '../../src/domain/opinion/opinion'
import { publishOpinion } from '../../src/domain/opinion/publish'
import { seededRandom } from '../../src/domain/opinion/seeded-random'

interface Size {
  readonly people: number
  readonly statements: number
  readonly votes: number
}

const sizes: readonly Size[] = [
  { people: 500, statements: 200, votes: 100_000 },
  { people: 100_000, statements: 1_000, votes: 10_000_000 },
]

/** Two camps that lean opposite ways on a third of the statements, with votes spread evenly over people. */
function castVotes({ people, statements, votes }: Size) {
  const random = seededRandom(7)
  const collector = collectVotes()
  const participantIds = Array.from({ length: people }, (_, i) => `participant-${i}`)
  const statementIds = Array.from({ length: statements }, (_, i) => `statement-${i}`)
  const perPerson = votes / people
  const stride = statements / perPerson
  participantIds.forEach((participant, i) => {
    const camp = i % 2 === 0 ? 1 : -1
    for (let n = 0; n < perPerson; n += 1) {
      const c = Math.floor(n * stride + random() * stride)
      const lean = c % 3 === 0 ? 0.3 * camp : 0.2
      const drawn = random()
      const value = drawn < 0.15 ? 0 : drawn < 0.575 + lean ? 1 : -1
      collector.add(participant, statementIds[c] ?? '', value)
    }
  })
  const standings = statementIds.map((id) => ({ id, moderation: 1 as const, meta: false }))
  const sides = new Map(participantIds.map((id, i) => [id, i % 10 === 0 ? 'unit' : 'resident']))
  return { collector, standings, sides }
}

function measure(size: Size) {
  const { collector, standings, sides } = castVotes(size)
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const opinion = findOpinion({ votes: collector, standings, sides })
  const published = publishOpinion(opinion, { standings, strict: true, ballot: 'secret' })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  return {
    name: `opinion ${size.people} x ${size.statements}`,
    votes: opinion.matrix.cell.length,
    seconds: Math.round(seconds * 1000) / 1000,
    // what the machine's other work cannot lengthen; the engine's own threads count too
    cpuSeconds: Math.round((user + system) / 1000) / 1000,
    // the peak of the whole process, the main thread with it
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    groups: published.discovered?.groups.map(({ people }) => people) ?? [],
  }
}

async function measureInWorker(size: Size): Promise<void> {
  const worker = new Worker(process.argv[1] ?? '', { workerData: size })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', (line: string) => console.log(line))
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
}

if (isMainThread) {
  for (const size of sizes) await measureInWorker(size)
} else {
  parentPort?.postMessage(JSON.stringify(measure(workerData as Size)))
}
