// The server is killed a few times under load and loses nothing; twenty times in kill.long.ts.

import { survives } from './kills'

survives(3)
