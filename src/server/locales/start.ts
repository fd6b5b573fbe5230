// What the server says on the console of the person who starts it, in Chinese and English.

export const folderInUse = (folder: string): string =>
  `数据目录 ${folder} 正被另一个程序使用，请先停止它。 / The data folder ${folder} is in use by another process: stop that one first.`

export const embeddedStuck = (folder: string): string =>
  `内置数据库（${folder}）停止响应，程序现在退出；已确认的内容都在，请重新启动。 / The embedded database in ${folder} no longer answers: the program ends now. Everything acknowledged is kept; start again.`

export const embeddedFull = (folder: string): string =>
  `磁盘已满，内置数据库（${folder}）停止响应，程序现在退出；已确认的内容都在。请先腾出空间，再重新启动。 / The disk is full and the embedded database in ${folder} no longer answers: the program ends now. Everything acknowledged is kept. Make room, then start again.`

export const listening = (local: string, network: readonly string[]): readonly string[] => [
  `  本机 / this machine  ${local}`,
  ...network.map((address) => `  局域网 / network     ${address}`),
]

export const scanStation = (name: string, address: string): readonly string[] => [
  `  扫码提诉求 / scan to report: ${name}`,
  `  ${address}`,
]

export const demoIsOn =
  '  演示模式：任何人都可一键登录，请勿用于真实数据。 / Demo mode: anybody can sign in with one tap. Not for real data.'

export const codeSent = (masked: string, code: string): string => `  验证码 / sign-in code  ${masked}  ${code}`

export const pageMissing =
  '  尚未构建网页，只有接口可用：请运行 npm run build。 / The pages are not built, only the API answers: run npm run build.'

export const noDistrict =
  '数据库里还没有区县。请设置 DISTRICT（代号）、DISTRICT_NAME（名称）和 OFFICE_PHONE（办公室手机号）后重新启动一次。 / There is no district yet. Set DISTRICT (a short id), DISTRICT_NAME and OFFICE_PHONE, and start once more.'

export const databaseUnreachable = (where: string): string =>
  `连接不上数据库 ${where}，请检查 DATABASE_URL 的主机、端口、用户、密码和库名。 / The database at ${where} does not answer or refuses the login: check host, port, user, password and name in DATABASE_URL.`

export const roleNeeded = (role: string): string =>
  `数据库账号无权创建角色，请让数据库管理员执行一次 / The database login may not make the role; ask its administrator to run once: create role ${role} nologin; grant ${role} to 登录账号(the login);`

export const portInUse = (port: number): string =>
  `端口 ${port} 已被占用，请换一个：PORT=8081 npm start。 / Port ${port} is taken. Choose another: PORT=8081 npm start.`

export const portForbidden = (port: number): string =>
  `没有权限使用端口 ${port}：请改用 1024 以上的端口（PORT=8080），由反向代理对外。 / Port ${port} may not be used by this account: choose one above 1024 (PORT=8080) behind a proxy.`

export const pathRefused = (path: string, code: string): string =>
  `读写不了 ${path}（${code}）。请看它的属主和权限，以及磁盘是不是只读或满了：运行服务的账号要能读写它。 / ${path} cannot be read or written (${code}). Look at its owner and rights, and whether the disk is read-only or full: the account of the service has to read and write it.`

export const keyOpen = (path: string): string =>
  `注意：这台机器上别的账号也读得到密钥 ${path}，请执行 chmod 600。 / Mind: other accounts of this machine can read the key ${path}. Run chmod 600 on it.`

export const keyMade = (path: string): string =>
  `已生成加密密钥 ${path}。请立即另存一份到安全的地方，不要与数据库备份放在一起；丢失后已加密的手机号和姓名无法恢复。 / A key was made: ${path}. Put a copy in a safe place now, apart from the database's backups; encrypted phone numbers and names are lost with it.`

export const keyMissing = (path: string): string =>
  `数据库里的数据是用密钥加密的，但 ${path} 不存在，也没有设置 SECRET_KEY。请把原来的密钥放回此处再启动；新密钥打不开这些数据。 / The database was written with a key, but ${path} is not there and SECRET_KEY is not set. Put the key back there and start again: a new one cannot open the data.`

export const keyFileWrong = (path: string): string =>
  `${path} 的内容不是密钥：应为 64 位十六进制数。请恢复原来的文件。 / ${path} does not hold a key of 64 hexadecimal digits. Restore the file.`

export const keyWrong = (given: string, expected: string | null): string =>
  `密钥不对：当前密钥的指纹是 ${given}，数据库${expected === null ? '是用另一把密钥写入的' : `要的是 ${expected}`}。用错密钥会认不出任何人。请检查 SECRET_KEY 或密钥文件。 / Wrong key: the one given has the fingerprint ${given}, the database was written with ${expected ?? 'another one'}. Nobody would be recognised with it. Check SECRET_KEY or the key file.`

export const databaseMade = (name: string): string => `已创建数据库 ${name}。 / Database ${name} was made.`

export const loginMade = (name: string): string => `已创建数据库账号 ${name}。 / Database login ${name} was made.`

export const databaseMissing = (name: string): string =>
  `数据库 ${name} 不存在，当前账号也无权创建。请用 DATABASE_OWNER_URL 给一个可以建库的账号，或让数据库管理员执行 / There is no database ${name}, and this login may not make it. Name one that may in DATABASE_OWNER_URL, or ask the administrator to run: create database ${name};`
