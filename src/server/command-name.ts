// How a command is called where this program runs: by npm in the project's folder, by its own name where a bundle is installed.

import { existsSync } from 'node:fs'

const isBundle = existsSync(new URL('../../bin/lai-shangliang', import.meta.url))

/** Words with every `npm run …` as it is called here. */
export const asCalledHere = (words: string, bundle = isBundle): string =>
  bundle
    ? words.replaceAll(/npm run ([a-z:]+)(?: --)?/g, (_, name: string) => `lai-shangliang ${name.replace(':', '-')}`)
    : words
