// The thread that unfolds one HEIC picture, so that no request waits for it: its bytes go in, its pixels come out.

import { parentPort, workerData } from 'node:worker_threads'
import decode from 'heic-decode'

const { width, height, data } = await decode({ buffer: workerData })
parentPort?.postMessage({ width, height, data })
