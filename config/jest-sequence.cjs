// The order of test files: those that take longest begin first, so that no worker is left alone with one of them at the end.
const Sequencer = require('@jest/test-sequencer').default

/** By name, because a fresh clone remembers no times. */
const long = [
  'server/access/isolation',
  'server/bundle',
  'server/access/hostile',
  'weapp/weight',
  'weapp/page',
  'server/crash/kill',
  'server/meeting/secrecy',
  'server/start/start',
  'server/matter/claim',
  'weapp/first-open',
  'server/backup/backup',
  'server/meeting/vote',
  'server/job/worker',
  'server/log/rewrite',
  'server/demo/demo',
  'server/http/fuzz',
  'server/file/file',
  'server/library',
  'floor/floor',
  'server/db/statement',
  'server/db/migration',
  'server/meeting/slow-line',
  'domain/matter/sequence',
  'domain/opinion/side',
  'miniapp/desk/list-page',
  'miniapp/pages/say',
]

const rank = (file) => {
  const found = long.findIndex((name) => file.replaceAll('\\', '/').includes(`test/${name}.`))
  return found === -1 ? long.length : found
}

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one.path) - rank(other.path))
  }
}
