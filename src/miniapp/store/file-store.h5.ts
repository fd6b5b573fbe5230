// Files that wait to be sent, kept on h5 in the browser's database: they are there again after a reload.

import { createStore, del, get, set } from 'idb-keyval'
import type { LocalFile, Picture } from '../api/local-file'

const kept = () => createStore('lai-shangliang', 'file')

export const keepFile = async (id: string, file: LocalFile): Promise<void> => {
  if (typeof file === 'string') throw new Error('bytes are needed')
  // As plain bytes: some browsers lose a stored Blob when the file behind it goes.
  await set(id, { bytes: await file.arrayBuffer(), type: file.type }, kept())
}

/** Undefined when it is not kept here. */
export const keptFile = async (id: string): Promise<Picture | undefined> => {
  const found = await get<{ readonly bytes: ArrayBuffer; readonly type: string }>(id, kept())
  if (found === undefined) return undefined
  const file = new Blob([found.bytes], { type: found.type })
  return { file, src: URL.createObjectURL(file) }
}

export const dropFile = (id: string): Promise<void> => del(id, kept())
