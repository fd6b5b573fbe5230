// `npm run deploy:check`: tries the files under deploy/ with the programs that they are for. Both proxies are started in front
// of two upstreams, units are read by systemd, the container file by a linter, shell scripts by the shell.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { install, mayInstall } from './setup/apt.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, root, step } from './setup/step.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-deploy-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const read = (file) => readFileSync(path.join(root, 'deploy', file), 'utf8')
const write = (name, text) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

/** Every replacement has to find its place: a file that was changed must not slip through unchecked. */
const replaced = (text, pairs) =>
  pairs.reduce((before, [from, to]) => {
    const after = before.replaceAll(from, to)
    if (after === before) throw new Error(`“${from}” is not in the file any more.`)
    return after
  }, text)

const there = (program) => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const freePort = async () => {
  const socket = createSocket().listen(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  await once(socket, 'close')
  return port
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms))

const expect = (what, is, wanted) => {
  if (is !== wanted) throw new Error(`${what}: ${is} instead of ${wanted}.`)
}

/** Stands for one process of the server: tells what reaches it, and passes sockets on. */
const upstream = async (WebSocketServer) => {
  const server = createServer((asked, answer) => {
    let bytes = 0
    asked.on('data', (part) => {
      bytes += part.length
    })
    asked.on('end', () => answer.end(JSON.stringify({ headers: asked.headers, bytes })))
  })
  new WebSocketServer({ server }).on('connection', (socket) =>
    socket.on('message', (text) => socket.send(String(text))),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: server.address().port,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const asked = (port, { headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const options = { host: '127.0.0.1', servername: 'localhost', port, method, path: '/', rejectUnauthorized: false }
    const call = request({ ...options, headers: { host: 'localhost', ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (part) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode, text }))
    })
    let answered = false
    call.on('response', () => {
      answered = true
    })
    // a body that is too large is refused before all of it was sent
    call.on('error', (error) => answered || reject(error))
    call.end(body)
  })

const echoed = (WebSocket, port) =>
  new Promise((resolve, reject) => {
    const options = { rejectUnauthorized: false, headers: { host: 'localhost' }, servername: 'localhost' }
    const socket = new WebSocket(`wss://127.0.0.1:${port}/api/meeting.live`, options)
    socket.on('open', () => socket.send('here'))
    socket.on('message', (text) => {
      resolve(String(text))
      socket.close()
    })
    socket.on('error', reject)
  })

const answering = async (port) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await asked(port).catch(() => undefined)
    if (answer?.status === 200) return
    await pause(100)
  }
  throw new Error('The proxy does not answer.')
}

const mb = 1024 * 1024

const tryProxy = async ({ port, first, ws }) => {
  await answering(port)
  const forged = {
    ...{ 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9', 'x-forwarded-proto': 'http' },
    ...{ 'x-request-id': 'made-up-by-somebody', traceparent: `00-${'1'.repeat(32)}-${'2'.repeat(16)}-01` },
  }
  const { headers } = JSON.parse((await asked(port, { headers: forged })).text)
  expect('X-Forwarded-For that a client forged', headers['x-forwarded-for'], '127.0.0.1')
  expect('X-Forwarded-Proto that a client forged', headers['x-forwarded-proto'], 'https')
  expect('Forwarded that a client forged', headers.forwarded ?? '', '')
  expect('an id of the proxy for each request', /^[0-9a-f-]{32,36}$/.test(headers['x-request-id'] ?? ''), true)
  expect('a trace that a client forged', headers.traceparent ?? '', '')
  expect('a picture of 15 MB', (await asked(port, { body: Buffer.alloc(15.5 * mb) })).status, 200)
  expect('a body of 20 MB', (await asked(port, { body: Buffer.alloc(20 * mb) })).status, 413)
  expect('a socket', await echoed(ws.WebSocket, port), 'here')
  first.stop()
  for (let times = 0; times < 20; times += 1) {
    expect('a request while one process is away', (await asked(port)).status, 200)
  }
}

const certificate = () => {
  const key = path.join(folder, 'key.pem')
  const cert = path.join(folder, 'cert.pem')
  const subject = ['-subj', '/CN=localhost', '-days', '1']
  const options = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', cert]
  execFileSync('openssl', options, { stdio: 'ignore' })
  return { key, cert }
}

const running = async (command, args, work) => {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  try {
    await work()
  } catch (error) {
    throw new Error(`${error.message}\n${said.slice(-2000)}`)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

const nginx = async ({ first, second, ws, tls }) => {
  const [port, plain] = [await freePort(), await freePort()]
  const site = replaced(read('nginx/lai-shangliang.conf'), [
    ['127.0.0.1:8081', `127.0.0.1:${first.port}`],
    ['127.0.0.1:8082', `127.0.0.1:${second.port}`],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['example.gov.cn', 'localhost'],
    ['/etc/ssl/lai-shangliang/fullchain.pem', tls.cert],
    ['/etc/ssl/lai-shangliang/privkey.pem', tls.key],
  ])
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const all = `pid ${folder}/nginx.pid; error_log stderr warn; events {} http { access_log off; ${places.join(' ')}\n${site}\n}`
  const file = write('nginx.conf', all)
  execFileSync('nginx', ['-t', '-q', '-c', file])
  await running('nginx', ['-g', 'daemon off;', '-c', file], () => tryProxy({ port, first, ws }))
}

const caddy = async ({ first, second, ws, tls }) => {
  const port = await freePort()
  const site = replaced(read('caddy/Caddyfile'), [
    ['127.0.0.1:8081', `127.0.0.1:${first.port}`],
    ['127.0.0.1:8082', `127.0.0.1:${second.port}`],
    ['{\n\tservers', '{\n\tadmin off\n\tauto_https disable_redirects\n\tservers'],
    ['\nexample.gov.cn {', `\nhttps://localhost:${port} {\n\tbind 127.0.0.1\n\ttls ${tls.cert} ${tls.key}`],
  ])
  const file = write('Caddyfile', site)
  execFileSync('caddy', ['validate', '--config', file, '--adapter', 'caddyfile'], { stdio: 'ignore' })
  await running('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], () => tryProxy({ port, first, ws }))
}

/** The exposure that systemd counts, of 10; a service without any protection has 9.6. */
const mostExposed = 25

const units = () => {
  // what the installer puts there is not on this machine
  const unit = replaced(read('systemd/lai-shangliang@.service'), [
    ['/opt/lai-shangliang/current/node', process.execPath],
  ])
  const file = write('lai-shangliang@8081.service', unit)
  execFileSync('systemd-analyze', ['verify', '--man=no', file], { stdio: ['ignore', 'inherit', 'inherit'] })
  const threshold = [`--threshold=${mostExposed}`, '--offline=true']
  execFileSync('systemd-analyze', ['security', ...threshold, file], { stdio: ['ignore', 'ignore', 'inherit'] })
}

const container = async () => {
  const { validate } = await import('dockerfile-utils')
  const problems = validate(read('container/Containerfile'))
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
}

const shell = () => {
  for (const file of ['install.sh', 'bin/lai-shangliang']) {
    execFileSync('sh', ['-n', path.join(root, 'deploy', file)], { stdio: 'inherit' })
  }
}

const proxies = { nginx, caddy }

main(async () => {
  await installPackages()
  const missing = ['nginx', 'caddy', 'openssl'].filter((program) => !there(program))
  if (missing.length > 0 && mayInstall()) await step(`Installing ${missing.join(', ')}`, () => install(...missing))
  await step('Shell scripts', async () => shell())
  await step('Container file', container)
  if (there('systemd-analyze')) await step('Units of systemd', async () => units())
  else console.log('Units of systemd are not checked: there is no systemd-analyze here.')
  const { WebSocket, WebSocketServer } = await import('ws')
  const ws = { WebSocket }
  for (const [name, tried] of Object.entries(proxies)) {
    if (!there(name)) {
      console.log(`${name} is not tried: it is not installed here.`)
      continue
    }
    await step(`${name} in front of two processes`, async () => {
      const [first, second] = [await upstream(WebSocketServer), await upstream(WebSocketServer)]
      try {
        await tried({ first, second, ws, tls: certificate() })
      } finally {
        first.stop()
        second.stop()
      }
    })
  }
})
