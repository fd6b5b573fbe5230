// The server is killed twenty times under load and loses nothing.

import { survives } from './kills'

survives(20)
