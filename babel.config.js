// Babel for Taro's builds, down to the browsers that package.json names, and to the syntax of ES2020 whatever they know;
// in H5 every aria prop becomes the attribute of the same meaning (Taro's own plugin knows ten of them).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        include: ['transform-logical-assignment-operators', 'transform-numeric-separator'],
        // the floor has both, but for rare faults in engines that would cost every phone 23 kB
        exclude: ['transform-optional-chaining', 'transform-parameters'],
      },
    ],
  ],
  plugins: process.env.TARO_ENV === 'h5' ? ['./config/babel-aria.cjs'] : [],
}
