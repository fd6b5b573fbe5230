// Babel for Taro's builds; in H5 every aria prop becomes the attribute of the same meaning (Taro's own plugin knows ten of them).
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  plugins: process.env.TARO_ENV === 'h5' ? ['./config/babel-aria.cjs'] : [],
}
