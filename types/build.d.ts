// What the build writes into the app.

/** Where the server is, for builds that do not come from it (weapp): `https://…` without a slash at the end. */
declare const API_ADDRESS: string
