// Where a path that was typed lies: npm changes the folder before a command runs.

import { isAbsolute, resolve } from 'node:path'

export const typedPath = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path)
