// A path given on the command line: npm changes the folder before a command runs.

import { isAbsolute, resolve } from 'node:path'

export const pathArgument = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path)
