// `npm run dev`: the app with hot reload, and the server, built and started again whenever something of it changes. The
// demo is on; its data lie where `npm start` keeps them.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { sayModules, serverBundle } from './setup/build.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, root } from './setup/step.mjs'

const env = {
  ...process.env,
  DEMO: process.env.DEMO ?? '1',
  PORT: process.env.PORT ?? '8080',
  APP_PORT: process.env.APP_PORT ?? '10086',
}

const program = (args, extra = {}) =>
  spawn(process.execPath, args, { cwd: root, env: { ...env, ...extra }, stdio: 'inherit' })

const ended = (child) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', resolve)
  })

/** Starts the server, and starts it again each time it is called; the one before has let go of its data by then. */
const serverRunner = () => {
  let running
  let turn = Promise.resolve()
  const end = async () => {
    if (running === undefined) return
    running.kill('SIGTERM')
    await ended(running)
    running = undefined
  }
  const inTurn = (work) => {
    turn = turn.then(work)
    return turn
  }
  return {
    restart: () =>
      inTurn(async () => {
        await end()
        running = program(['dist/dev-server/main.js'])
      }),
    stop: () => inTurn(end),
  }
}

main(async () => {
  await installPackages()
  const { context } = await import('esbuild')
  const server = serverRunner()
  const restart = {
    name: 'restart',
    setup: ({ onEnd }) => onEnd(({ errors }) => (errors.length === 0 ? server.restart() : undefined)),
  }
  sayModules('dist/dev-server')
  const bundle = await context({ ...serverBundle, outdir: 'dist/dev-server', plugins: [restart] })
  await bundle.watch()
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
  const app = program([taro, 'build', '--type', 'h5', '--watch'], { NODE_ENV: 'development' })
  console.log(`\nThe app: http://localhost:${env.APP_PORT} (its server: http://localhost:${env.PORT})\n`)

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    app.kill('SIGTERM')
    await bundle.dispose()
    await server.stop()
    await ended(app)
    process.exit()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await ended(app)
  await stop()
})
