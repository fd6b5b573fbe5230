// What the server says on the console of whoever starts it, in Chinese and English.

export const folderInUse = (folder: string): string =>
  `数据目录 ${folder} 正被另一个程序使用，请先停止它。 / The data folder ${folder} is in use by another process: stop that one first.`

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
