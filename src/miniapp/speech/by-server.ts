// Speech to words by the server's recogniser: recorded here, sent, and forgotten.

import { hear } from '../api/hear'
import { record } from '../components/recorder'
import { useSession } from '../store/session'
import { type Listen, longest } from './hearing'

export const listenByServer: Listen = async () => {
  const { stop, cancel, ended } = await record(longest)
  return { stop, cancel, words: ended.then(({ file }) => hear(file, useSession.getState().token)) }
}
