export { Frame } from './Frame'
export { Splash } from './Splash'
