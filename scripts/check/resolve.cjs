// Tells the dependency cruiser what @shared means; it cannot read `paths` from a tsconfig without `baseUrl`.
const { resolve } = require('node:path')

module.exports = {
  resolve: {
    alias: { '@shared': resolve(__dirname, '..', '..', 'electron', 'shared') },
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.json'],
  },
}
